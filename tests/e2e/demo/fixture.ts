import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { RunningKavach } from '../../support/running-kavach.ts';
import { skipInQuickRun } from '../full-only.ts';

/** As fast as the Demo goes: a whole day in half a minute. */
export const FASTEST = '1000';
/** Slow enough for a square-off to be watched, fast enough not to be waited for. */
export const STEADY = '10';

const HOLD_SPREAD = fileURLToPath(new URL('../../support/hold-spread.ts', import.meta.url));

export interface Terminal {
  readonly page: Page;
  readonly host: RunningKavach;
  /** The data folder. */
  readonly data: string;
}

interface Fixtures {
  /** Skips what has its turn in npm run test:full only. */
  readonly turn: null;
  /** An empty data folder, gone after the test. */
  readonly data: string;
  /** Starts a real terminal in a process of its own, with these options; it is ended with the test. */
  readonly start: (...options: string[]) => Promise<RunningKavach>;
  /** The same with the Demo's screen open in the browser. */
  readonly open: (...options: string[]) => Promise<Terminal>;
  /** A terminal, restarted at a steady speed, whose Demo holds an open spread. */
  readonly openWithSpread: (speed?: string) => Promise<Terminal>;
}

interface WorkerFixtures {
  /** The data folder of a Demo that was ended while it held an open spread. */
  readonly heldSpread: string;
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'kavach-e2e-'));
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
  data: async ({}, use) => {
    const data = temporary();
    await use(data);
    rmSync(data, { recursive: true, force: true });
  },
  start: async ({ data }, use) => {
    const started: RunningKavach[] = [];
    await use(async (...options) => {
      const host = await RunningKavach.start('--demo', '--data', data, ...options);
      started.push(host);
      return host;
    });
    for (const host of started) await host.end('SIGTERM');
  },
  open: async ({ page, data, start }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(async (...options) => {
      const host = await start(...options);
      await page.goto(host.address);
      await expect(clockOf(page)).toContainText('IST');
      return { page, host, data };
    });
    expect(complaints).toEqual([]);
  },
  openWithSpread: async ({ data, heldSpread, open }, use) => {
    await use(async (speed = STEADY) => {
      cpSync(heldSpread, data, { recursive: true });
      const terminal = await open('--speed', speed);
      await expect(panel(terminal.page, 'Positions')).toContainText('1 spread');
      return terminal;
    });
  },
});

/** A panel by the name that a screen reader says. */
export function panel(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}

export function clockOf(page: Page) {
  return page.getByRole('timer', { name: 'Clock' });
}

/** Chooses how fast the simulated day runs, by its button. */
export async function runAt(page: Page, label: 'Pause' | '1×' | '60×' | '300×'): Promise<void> {
  const button = page
    .getByRole('group', { name: 'Speed of the Demo' })
    .getByRole('button', { name: label, exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

/** Until the screen's clock shows that time or a later one of the day. */
export async function untilClock(page: Page, time: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.querySelector('[aria-label=Clock]')?.textContent ?? '') >= wanted,
    time,
    { timeout: 120_000 },
  );
}

/** Today's orders as the screen shows them, oldest first: `Buy 25550 PE`; parts of one order's retries count once. */
export async function ordersShown(page: Page): Promise<readonly string[]> {
  await page.getByRole('tab', { name: /^Orders/ }).click();
  const cells = await page
    .getByRole('table', { name: /^Orders/ })
    .locator('tbody td:nth-child(2)')
    .allInnerTexts();
  return cells.toReversed().filter((order, index, all) => order !== all[index - 1]);
}
