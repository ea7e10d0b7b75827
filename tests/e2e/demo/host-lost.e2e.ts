import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import { panel, test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';
import { expectNothingLost, expectSaidInTime, heldOf, watchSilence } from './silence-watch.ts';

const lost = (page: Page) => page.getByText(/^Kavach is not answering since \d\d:\d\d:\d\d$/);

async function expectLastStateWithItsAge(page: Page): Promise<void> {
  await expect(page.getByText(/^All numbers are (0\.\d|\d+) s old$/)).toBeVisible();
  await expect(panel(page, 'Positions')).toHaveClass(/stale-data/);
  await expect(panel(page, 'Positions')).toContainText('1 spread');
  await expect(page.getByRole('button', { name: /^EMERGENCY STOP/ })).toBeVisible();
}

async function expectWellAgain(page: Page): Promise<void> {
  await expect(lost(page)).toBeHidden({ timeout: 20_000 });
  await expect(panel(page, 'Positions')).not.toHaveClass(/stale-data/);
  await expect(panel(page, 'Positions')).toContainText('1 spread');
}

test(
  'a terminal that hangs is told by itself within two seconds, and shows itself again when it goes on',
  FULL_ONLY,
  async ({ page, openWithSpread }) => {
    await watchSilence(page);
    const { host } = await openWithSpread();
    process.kill(host.pid, 'SIGSTOP');
    try {
      await expect(lost(page)).toBeVisible({ timeout: 20_000 });
      await expectSaidInTime(page);
      await expectLastStateWithItsAge(page);
    } finally {
      process.kill(host.pid, 'SIGCONT');
    }
    await expectWellAgain(page);
  },
);

test(
  'a killed terminal is told by itself within two seconds; started again, its screen goes on with nothing lost',
  FULL_ONLY,
  async ({ page, openWithSpread, start }) => {
    await watchSilence(page);
    const { host } = await openWithSpread();
    const { port } = new URL(host.address);
    const before = await heldOf(page);
    await host.end('SIGKILL');
    await expect(lost(page)).toBeVisible({ timeout: 20_000 });
    await expectSaidInTime(page);
    await expectLastStateWithItsAge(page);
    await expect(page.getByText('Connecting again by itself')).toBeVisible();

    await start('--port', port, '--speed', '10');
    await expectWellAgain(page);
    await expectNothingLost(page, before);
  },
);

// A restart on the next day.
test(
  'a terminal that knows its browser no more says how to sign in anew, and goes on once that is done',
  FULL_ONLY,
  async ({ openWithSpread, start }) => {
    const { page, host, data } = await openWithSpread();
    const { port } = new URL(host.address);
    await host.end('SIGKILL');
    // As a day later: what was kept of the browser no longer counts.
    rmSync(join(data, 'browsers.json'));
    const again = await start('--port', port, '--speed', '10');
    await expect(page.locator('.banner')).toContainText('Kavach was started again: sign in anew');
    await expect(page.locator('.banner')).toContainText('running kavach prints a new one');
    await expectLastStateWithItsAge(page);
    // Its one-time address, opened in any tab, signs all of them in.
    const other = await page.context().newPage();
    await other.goto(again.address);
    await other.close();
    await expect(page.locator('.banner').getByText('sign in anew')).toBeHidden({ timeout: 20_000 });
    await expectWellAgain(page);
  },
);
