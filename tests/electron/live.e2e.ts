import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { stateOf } from './driver/ask.ts';
import { closeWindow, needsDesktop, test } from './driver/fixture.ts';
import type { ShellApp } from './driver/shell-app.ts';

const HOLD = fileURLToPath(new URL('../support/hold-live-spread.ts', import.meta.url));

/** Longer than a start that fails takes. */
const STAYS_MS = 5_000;

let brokers: ChildProcess | null = null;

test.afterEach(() => {
  brokers?.kill('SIGTERM');
  brokers = null;
});

/** Local brokers that hold a live spread of this data folder; where they listen. */
async function liveSpread(data: string): Promise<string> {
  mkdirSync(data, { recursive: true });
  const started = spawn(process.execPath, [HOLD, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  brokers = started;
  const ended = once(started, 'exit').then(() => {
    throw new Error('the brokers ended');
  });
  const said = await Promise.race([once(started.stdout, 'data'), ended]);
  return String(said[0]).trim();
}

/** From now on this button of a question is pressed; what was asked is kept. */
async function answerWith(app: ShellApp, response: number): Promise<void> {
  await app.evaluate(({ dialog }, button) => {
    const world = globalThis as { asked?: unknown[] };
    world.asked = [];
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      world.asked?.push(given.at(-1));
      return Promise.resolve({ response: button, checkboxChecked: false });
    };
  }, response);
}

interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

async function asked(app: ShellApp): Promise<readonly Question[]> {
  return app.evaluate(() => ((globalThis as { asked?: unknown[] }).asked ?? []) as Question[]);
}

test(
  'a live spread keeps the machine awake, and no close goes without a question',
  FULL_ONLY,
  async ({ start, data }) => {
    const url = await liveSpread(data);
    const app = await start(['--rehearsal', url]);
    const page = await app.window();
    await expect
      .poll(
        async () => (await stateOf(page)).positions.spreads.map(({ mode, stage }) => `${mode} ${stage}`),
        {
          timeout: 60_000,
        },
      )
      .toEqual(['live open']);
    if (app.on === 'stand-in') {
      await expect.poll(async () => app.evaluate(({ desktop }) => desktop.isKeptAwake())).toBe(true);
    }
    const visible = async () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    // It is shown with its first picture: whoever hides it before sees it come.
    await expect.poll(visible).toBe(true);
    // Stay.
    await answerWith(app, 1);
    await closeWindow(app);
    await expect.poll(async () => asked(app)).toHaveLength(1);
    const [question] = await asked(app);
    expect(question?.message).toContain('1 live spread is open');
    expect(question?.detail).toContain('the stop order at the broker, trigger');
    expect(await visible()).toBe(true);
    // Also where the whole app is to end.
    await app.evaluate(({ app: its }) => its.quit());
    await expect.poll(async () => asked(app)).toHaveLength(2);
    // Hidden, it goes on guarding.
    await answerWith(app, 0);
    await closeWindow(app);
    await expect.poll(visible).toBe(false);
    await answerWith(app, 2);
    // It may be gone before it can say so.
    await app.evaluate(({ app: its }) => its.quit()).catch(() => undefined);
    expect(await app.ended).toBe(0);
  },
);

test(
  'the watchdog of a live spread is a second start of the app, and lives as long',
  FULL_ONLY,
  async ({ start, data }) => {
    const app = await start(['--rehearsal', await liveSpread(data)]);
    needsDesktop(app);
    const page = await app.window();
    const children = async (): Promise<readonly string[]> =>
      app.evaluate(async () => {
        const { execFileSync } = await import('node:child_process');
        const out = execFileSync('ps', ['-o', 'args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
        return out.split('\n').filter((line) => line.endsWith(' watchdog'));
      });
    await expect.poll(children, { timeout: 60_000 }).toHaveLength(1);
    // Not for a moment only: as a process that does not find its app would be.
    await page.waitForTimeout(STAYS_MS);
    expect(await children()).toHaveLength(1);
    expect(app.said()).not.toContain('Error');
  },
);
