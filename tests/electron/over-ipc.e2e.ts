import { expect, type Page } from '@playwright/test';
import { expectShortClosedFirst, exported } from '../e2e/demo/journal.ts';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { inSight } from '../e2e/in-sight.ts';
import { test } from './driver/fixture.ts';

const PROPOSE = 'Control+Shift+F';

function modeButton(page: Page, name: string) {
  return page.getByRole('group', { name: 'Mode' }).getByRole('button', { name, exact: true });
}

/** Until the line has stood for longer than it is deaf. */
async function untilHeard(page: Page): Promise<void> {
  const line = page.getByRole('alertdialog', { name: 'Proposal' });
  await expect(line.getByRole('button', { name: /^Square off/ })).toBeFocused();
  await inSight(page);
}

async function expectHalted(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^HALTED/ })).toBeVisible({ timeout: 20_000 });
  const positions = page.getByRole('region', { name: 'Positions', exact: true });
  await expect(positions.getByRole('heading', { name: 'Zero in what is ours' })).toBeVisible();
}

test('with no port open: square off by keyboard, switch Paper and Live, stop by button, all over the bridge', async ({
  openWithSpread,
  data,
}) => {
  const app = await openWithSpread();
  const page = await app.window();
  const waiting = await app.evaluate(() => process.getActiveResourcesInfo());
  expect(waiting.filter((each) => /TCPServer/i.test(each))).toEqual([]);
  const hosts = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).host),
  );
  expect(new Set(hosts).size).toBeLessThanOrEqual(1);

  await page.keyboard.press(PROPOSE);
  await untilHeard(page);
  await page.keyboard.press('Enter');
  const closed = page.getByRole('table', { name: 'Closed today' }).getByRole('row', { name: /^S1 / });
  await expect(closed).toContainText('Squared off by you', { timeout: 45_000 });
  await expectShortClosedFirst(data);

  // The switch to Live asks for its proof; Esc leaves the book as it was.
  await modeButton(page, 'Live').click();
  await expect(page.getByRole('dialog', { name: 'Arm live trading' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(modeButton(page, 'Demo')).toHaveAttribute('aria-pressed', 'true');
  await modeButton(page, 'Paper').click();
  await expect(modeButton(page, 'Paper')).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });

  await page.getByRole('button', { name: /^EMERGENCY STOP/ }).click();
  await expectHalted(page);
});

test('a signal fires, and its spread is entered, hedge first', FULL_ONLY, async ({ open, data }) => {
  const app = await open('1000');
  const page = await app.window();
  const row = page.getByRole('region', { name: 'Signals', exact: true }).getByRole('option', { name: /^S1/ });
  await expect(row).toContainText('Fired 11:15', { timeout: 120_000 });
  const positions = page.getByRole('region', { name: 'Positions', exact: true });
  await expect(positions.getByRole('row', { name: /Short −\d/ })).toBeVisible({ timeout: 60_000 });
  await expect(positions.getByRole('row', { name: /Hedge \+\d/ })).toBeVisible();
  const bought = (await exported(data)).flatMap(({ fact }) =>
    fact.type === 'orderIntended' ? [fact.purpose] : [],
  );
  expect(bought.slice(0, 2)).toEqual(['hedgeEntry', 'mainEntry']);
});

test(
  'an open spread is closed by the button of the stop, shorts first',
  FULL_ONLY,
  async ({ openWithSpread, data }) => {
    const app = await openWithSpread();
    const page = await app.window();
    await page.getByRole('button', { name: /^EMERGENCY STOP/ }).click();
    await expectHalted(page);
    await expectShortClosedFirst(data);
  },
);
