import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import { panel, test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const lost = (page: Page) => page.getByText(/^Kavach is not answering since \d\d:\d\d:\d\d$/);

async function expectLastStateWithItsAge(page: Page): Promise<void> {
  await expect(page.getByText(/^All numbers are (0\.\d|\d+) s old$/)).toBeVisible();
  await expect(panel(page, 'Positions')).toHaveClass(/stale-data/);
  await expect(panel(page, 'Positions')).toContainText('1 spread');
  await expect(page.getByRole('button', { name: /^EMERGENCY STOP/ })).toBeVisible();
}

test(
  'a terminal that hangs is told by itself, and shows itself again when it goes on',
  FULL_ONLY,
  async ({ openWithSpread }) => {
    const { page, host } = await openWithSpread();
    process.kill(host.pid, 'SIGSTOP');
    try {
      await expect(lost(page)).toBeVisible({ timeout: 20_000 });
      await expectLastStateWithItsAge(page);
    } finally {
      process.kill(host.pid, 'SIGCONT');
    }
    await expect(lost(page)).toBeHidden({ timeout: 20_000 });
    await expect(panel(page, 'Positions')).not.toHaveClass(/stale-data/);
  },
);

test('a killed terminal is told by itself; restarted, it is shown again once its browser signed in', async ({
  openWithSpread,
  start,
}) => {
  const { page, host } = await openWithSpread();
  const { port } = new URL(host.address);
  await host.end('SIGKILL');
  await expect(lost(page)).toBeVisible({ timeout: 20_000 });
  await expectLastStateWithItsAge(page);

  const again = await start('--port', port, '--speed', '10');
  await expect(page.locator('.banner')).toContainText('Kavach was started again: sign in anew');
  await expect(page.locator('.banner')).toContainText('running kavach prints a new one');
  await expectLastStateWithItsAge(page);
  // The new process knows no session of the old one: its one-time address, opened in any tab, signs all of them in.
  const other = await page.context().newPage();
  await other.goto(again.address);
  await other.close();
  await expect(page.locator('.banner').getByText('sign in anew')).toBeHidden({ timeout: 20_000 });
  await expect(lost(page)).toBeHidden({ timeout: 20_000 });
  await expect(panel(page, 'Positions')).not.toHaveClass(/stale-data/);
  await expect(panel(page, 'Positions')).toContainText('1 spread');
});
