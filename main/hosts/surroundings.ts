import { appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerminalOptions } from '../terminal/terminal-options.ts';
import { hostMeasures } from './host-clock.ts';
import { REDACTOR } from './log/redactor.ts';

/** What every terminal of a process has around it, whatever it trades. */
export type Surroundings = Pick<
  TerminalOptions,
  | 'emergencyLog'
  | 'notify'
  | 'onFatal'
  | 'measures'
  | 'desktop'
  | 'drill'
  | 'replays'
  | 'backtests'
  | 'imports'
>;

/** Outside the data folder, since it is written when that one is full or broken. */
export function emergencyLog(line: string): void {
  const folder = join(tmpdir(), 'kavach-emergency');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  appendFileSync(join(folder, 'emergency.log'), `${REDACTOR.clean(line)}\n`, { mode: 0o600 });
}

/** `say` tells the user something, a line at a time. */
export function surroundings(
  say: (text: string) => void,
  ...measured: Parameters<typeof hostMeasures>
): Surroundings {
  return {
    emergencyLog,
    notify: (_level, text) => say(text),
    onFatal: (error) => {
      say(`Kavach stops: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exit(1);
    },
    measures: hostMeasures(...measured),
  };
}
