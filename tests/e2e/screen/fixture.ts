import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test as base, type Page } from '@playwright/test';
import { startFixture, type FixtureServer } from '../../support/screen/server.ts';
import type { StateName } from '../../support/screen/states.ts';
import { skipInQuickRun } from '../full-only.ts';

export interface Screen {
  readonly page: Page;
  readonly host: FixtureServer;
}

interface Fixtures {
  /** Skips what has its turn in npm run test:full only. */
  readonly turn: null;
  /** Opens the built screen in one of the example states; anything the page complains of fails the test. */
  readonly open: (state: StateName, theme?: 'dark' | 'light') => Promise<Screen>;
}

const BROKEN_ON_PURPOSE = /WebSocket|Failed to load resource: net::/;

export const test = base.extend<Fixtures>({
  turn: [
    // Playwright wants the pattern even where nothing is asked for.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, testInfo) => {
      skipInQuickRun(testInfo);
      await use(null);
    },
    { auto: true },
  ],
  open: async ({ page }, use) => {
    const hosts: FixtureServer[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await use(async (state, theme = 'dark') => {
      const host = await startFixture(state);
      hosts.push(host);
      await page.addInitScript((kept) => localStorage.setItem('kavach.theme', kept), theme);
      await page.goto(host.address);
      if (state !== 'loading') await page.getByText('SQLite').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      return { page, host };
    });
    for (const host of hosts) await host.close();
    // What breaks on purpose is told to the console by the browser itself.
    expect(complaints.filter((text) => !BROKEN_ON_PURPOSE.test(text))).toEqual([]);
  },
});

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong in the page as it stands, one line for each; by all its rules or those named. */
export async function violations(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  // Through the debugger, since the content policy refuses a script element of the test's own.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } };
    const { violations: found } = await axe.run(runOnly.length === 0 ? {} : { runOnly });
    return found.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 140)} ${node.failureSummary.slice(0, 200)}`),
    );
  }, rules);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
