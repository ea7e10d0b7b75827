import { expect } from '@playwright/test';
import { geometryFaults } from './geometry.ts';
import { test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

// That it takes less than two seconds is proved with a fake clock, in the unit test of silence.
test('a silent host is told; the state stays, with its age; it comes back by itself', async ({ open }) => {
  const { page, host } = await open('paper');
  host.silence(true);
  await expect(page.getByText(/Kavach is not answering since 12:00:5/)).toBeVisible({ timeout: 8_000 });
  await expect(page.getByTestId('net')).toContainText('+1,254.03');
  await expect(page.locator('[data-panel=positions]')).toHaveClass(/stale-data/);
  await expect(page.getByRole('button', { name: /EMERGENCY STOP/ })).toBeVisible();
  host.silence(false);
  await expect(page.getByText(/Kavach is not answering since/)).toBeHidden({ timeout: 8_000 });
  await expect(page.locator('[data-panel=positions]')).not.toHaveClass(/stale-data/);
});

test('the mode’s colour follows the engine’s answer, never the click', async ({ open }) => {
  const { page } = await open('demo');
  await page.getByRole('button', { name: 'Paper', exact: true }).click();
  // At once: a dark word that waits for its bright ground is not to be seen.
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toHaveCSS(
    'transition-duration',
    '0s',
  );
  await expect(page.getByText('Paper needs a Breeze key')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'demo');
  await expect(page.getByRole('button', { name: 'Demo', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('the Live switch says what is needed, and arms nothing', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('newcomer');
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Arm live trading' });
  await expect(dialog).toContainText('Log in, in Setup');
  await dialog.getByRole('button', { name: 'Arm Live' }).click({ force: true });
  expect(host.given.map(({ name }) => name)).not.toContain('mode.set');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toBeFocused();
});

test('the Demo’s speed and day are asked of the engine', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('demo');
  await page.getByRole('button', { name: '300×' }).click();
  await expect.poll(() => host.given.at(-1)).toEqual({ name: 'demo.speed', args: { speed: 300 } });
  await page.getByTitle('Start a new Demo day').click();
  await page.getByLabel('Day', { exact: true }).selectOption('S3');
  await page.getByRole('button', { name: 'Start the new day' }).click();
  await expect
    .poll(() => host.given.at(-1))
    .toEqual({
      name: 'demo.restart',
      args: { scenario: 'S3', seed: null },
    });
});

test('the journal page filters, loads older rows on the way down and opens a fact', async ({ open }) => {
  const { page, host } = await open('paper');
  await page.getByRole('navigation').getByRole('button', { name: 'Journal' }).click();
  await expect(page.getByText('200 of 614 rows')).toBeVisible();
  await page.locator('.jr .log').evaluate((table) => table.scrollTo(0, table.scrollHeight));
  await expect(page.getByText('400 of 614 rows')).toBeVisible();
  await page.getByRole('button', { name: 'Fill' }).click();
  await expect(page.getByText('2 of 2 rows')).toBeVisible();
  await page.getByRole('row', { name: /25600 PE/ }).click();
  await expect(page.getByRole('region', { name: 'Recorded fact' })).toContainText('signal.evaluated');
  expect(host.given.some(({ name }) => name === 'journal.fact')).toBe(true);
});

// A page of its own costs seconds: npm run test:full has them.
if (process.env['KAVACH_FULL'] === '1') {
  test('a decision opens with its conditions, the quotes it used and its plan, and on the chart', async ({
    open,
  }) => {
    const { page } = await open('paper');
    await page.getByRole('navigation').getByRole('button', { name: 'Journal' }).click();
    const signals = page.getByRole('group', { name: 'Signal' });
    await expect(signals.getByRole('button', { name: 'S7' })).toHaveText('S78');
    await page.getByRole('row', { name: /S7 fired/ }).click();
    const fact = page.getByRole('region', { name: 'Recorded fact' });
    await expect(fact).toContainText('Conditions at the bar’s close');
    await expect(fact).toContainText('Close 25,985.20 > its reference 25,981.50');
    await expect(fact.getByRole('table', { name: 'Quotes it used' })).toContainText('54.60');
    await expect(fact).toContainText('Credit, bid less ask');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    expect((await saved).suggestedFilename()).toBe('journal.csv');
    expect(await geometryFaults(page)).toEqual([]);
    await fact.getByRole('button', { name: 'Open on chart' }).click();
    await expect(page).toHaveTitle('PAPER · Terminal · Kavach');
    // The minute itself, not its hour.
    await expect(page.getByRole('button', { name: '1m', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
}

test('prices are marked stale with their age and lose profit and loss colour', async ({ open }) => {
  const { page } = await open('degraded');
  await expect(page.getByText(/Prices are \d+ s old/)).toBeVisible();
  await expect(page.locator('[data-panel=chain] .tag.stale')).toHaveText(/^\d+ s old$/);
  await expect(page.locator('[data-panel=money]')).toHaveClass(/stale-data/);
  const colour = await page
    .getByTestId('net')
    .locator('span')
    .first()
    .evaluate((net) => getComputedStyle(net).color);
  const quiet = await page
    .locator('.t2')
    .first()
    .evaluate((element) => getComputedStyle(element).color);
  expect(colour).toBe(quiet);
  // The banner has most to say here, and its room is smallest: nothing is pushed out of the window by it.
  await page.setViewportSize({ width: 1_381, height: 800 });
  await expect(page.locator('.banner')).toContainText('Index stop and daily limit wait for fresh prices');
  await expect(page.getByRole('button', { name: /EMERGENCY STOP/ })).toBeInViewport({ ratio: 1 });
  await expect.poll(() => geometryFaults(page)).toEqual([]);
});
