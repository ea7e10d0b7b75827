import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program of the search path, or undefined. */
export function programAt(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((place) => existsSync(place));
}

/** A screen of X that nobody sees, with a keyboard. */
export interface XDisplay {
  readonly name: string;
  /** Gives the keyboard to the newest window of that class; false where there is none yet. */
  focus(windowClass: string): Promise<boolean>;
  /** Presses a key as a hand does: X has it first, then whoever has the window. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts one under a free number. */
export async function openDisplay(): Promise<XDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const name = `:${said.toString('utf8').trim()}`;
  const env = { ...process.env, DISPLAY: name };
  const xdotool = async (...args: readonly string[]): Promise<string> =>
    (await run('xdotool', [...args], { env })).stdout;
  return {
    name,
    async focus(windowClass) {
      const found = await xdotool('search', '--onlyvisible', '--class', windowClass).catch(() => '');
      const window = found.trim().split('\n').at(-1) ?? '';
      if (window === '') return false;
      await xdotool('windowfocus', window);
      return true;
    },
    async press(key) {
      await xdotool('key', '--clearmodifiers', xName(key));
    },
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

const X_NAMES: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'minus',
  '?': 'question',
  Space: 'space',
  Enter: 'Return',
  ArrowRight: 'Right',
  ArrowLeft: 'Left',
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
};

/** `Ctrl+Shift+X` as X calls it: ctrl+shift+x. */
function xName(chord: string): string {
  const steps = chord === '+' ? ['+'] : chord.split('+');
  return steps.map((step) => X_NAMES[step] ?? (step.length === 1 ? step.toLowerCase() : step)).join('+');
}
