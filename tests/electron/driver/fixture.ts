import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { skipInQuickRun } from '../../e2e/full-only.ts';
import { realRuntime } from '../../../tools/bootstrap/electron-runtime.mjs';
import { top } from './places.ts';
import { RealApp } from './real-app.ts';
import type { Launch, ShellApp } from './shell-app.ts';
import { StandInApp } from './stand-in-app.ts';

const HOLD_SPREAD = join(top, 'tests', 'support', 'hold-spread.ts');

/** What these tests run on, once for all of them. */
const RUNTIME = realRuntime();

interface Fixtures {
  /** Skips what has its turn in npm run test:full only. */
  readonly turn: null;
  /** A folder of the test's own: the user's home. */
  readonly home: string;
  /** The data folder in it. */
  readonly data: string;
  /** Starts the app with these arguments, on that data folder; it is ended with the test. */
  readonly start: (args?: readonly string[], machine?: Launch['machine']) => Promise<ShellApp>;
  /** The Demo at this speed (1), with its screen open. */
  readonly open: (speed?: string, machine?: Launch['machine']) => Promise<ShellApp>;
  /** The same where the Demo holds an open spread. */
  readonly openWithSpread: (speed?: string) => Promise<ShellApp>;
}

interface WorkerFixtures {
  /** The data folder of a Demo that was ended while it held an open spread. */
  readonly heldSpread: string;
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'kavach-electron-'));
}

async function launch(given: Launch): Promise<ShellApp> {
  return RUNTIME === null ? new StandInApp(given) : RealApp.start(RUNTIME, given);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  heldSpread: [
    // Playwright wants the pattern even where nothing is asked for.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const data = temporary();
      execFileSync(process.execPath, [HOLD_SPREAD, data]);
      await use(data);
      rmSync(data, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  turn: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, testInfo) => {
      skipInQuickRun(testInfo);
      await use(null);
    },
    { auto: true },
  ],
  // oxlint-disable-next-line no-empty-pattern
  home: async ({}, use) => {
    const home = temporary();
    await use(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  },
  data: async ({ home }, use) => use(join(home, 'data')),
  start: async ({ home, data }, use) => {
    const started: ShellApp[] = [];
    await use(async (args = [], machine = {}) => {
      const app = await launch({ home, machine, args: [...args, '--data', data] });
      started.push(app);
      return app;
    });
    for (const app of started) await app.end();
    for (const app of started) expect(app.said()).not.toContain('the stand-in for electron has no');
  },
  open: async ({ start }, use) => {
    await use(async (speed = '1', machine = {}) => {
      const app = await start(['--demo', '--speed', speed], machine);
      const page = await app.window();
      await expect(page.getByRole('timer', { name: 'Clock' })).toContainText('IST', { timeout: 60_000 });
      return app;
    });
  },
  openWithSpread: async ({ data, heldSpread, open }, use) => {
    await use(async (speed = '10') => {
      cpSync(heldSpread, data, { recursive: true });
      const app = await open(speed);
      const page = await app.window();
      await expect(page.getByRole('region', { name: 'Positions', exact: true })).toContainText('1 spread');
      return app;
    });
  },
});

/** Of what a desktop knows and electron itself does not tell. */
export function needsDesktop(app: ShellApp): void {
  test.skip(app.on === 'electron', 'electron tells nobody what the desktop shows: seen under the stand-in');
}

/** Closes the terminal's window as its user does; the app may be gone before it can say so. */
export async function closeWindow(app: ShellApp): Promise<void> {
  const closing = app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closing.catch(() => undefined);
}
