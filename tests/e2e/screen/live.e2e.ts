import { expect, type Page } from '@playwright/test';
import { test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const arming = (page: Page) => page.getByRole('dialog', { name: 'Arm live trading' });
const banner = (page: Page) => page.locator('.banner');

test('arming lists every check, asks for address and word, and follows the engine', async ({ open }) => {
  const { page, host } = await open('accounts');
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  const dialog = arming(page);
  const needs = dialog.getByRole('list', { name: 'What Live needs' });
  await expect(needs.getByRole('listitem')).toHaveCount(12);
  const outlook = dialog.getByRole('list', { name: 'What arming would lead to' }).getByRole('listitem');
  await expect(outlook.filter({ hasText: 'Loss at stop, 1 lot' })).toContainText('Stop first');
  await expect(outlook.filter({ hasText: 'Loss at stop, 10 lots' })).toContainText('at 25,871Limit first');
  await expect(outlook.filter({ hasText: 'Margin, 1 lot' })).toContainText('Enough');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Registered address' })).toContainText(
    'Type it below',
  );
  await expect(dialog.getByLabel(/Type the registered address: I know/)).toBeFocused();
  await page.keyboard.type('203.0.113.9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('LIVE');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('not the one that is registered');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'paper');
  await dialog.getByLabel(/Type the registered address/).fill('203.0.113.7');
  await expect(dialog).toContainText('acknowledged');
  await dialog.getByRole('button', { name: 'Arm Live' }).click();
  await expect(dialog).toBeHidden();
  expect(host.given.filter(({ name }) => name === 'mode.set').at(-1)?.args).toEqual({
    mode: 'live',
    address: '203.0.113.7',
    word: 'LIVE',
  });
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  await expect(banner(page)).toContainText(/Armed \d\d:\d\d:\d\d by you.*Disarms at 15:40/);
});

test(
  'disarmed with a position open: Live stays in sight and says that it only guards',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('live');
    await page.getByRole('button', { name: 'Paper', exact: true }).click();
    await expect.poll(() => host.given).toContainEqual({ name: 'mode.set', args: { mode: 'paper' } });
    await expect(banner(page)).toContainText('Live positions are guarded; no new entries (not armed)');
    await expect(page.getByRole('log', { name: 'Notices' })).toContainText('Live stays shown, and guarded');
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
    await banner(page).getByRole('button', { name: 'Arm Live…' }).click();
    await expect(arming(page)).toContainText('Stay disarmed');
  },
);

test('a dead session with a live position: an alert, the login, and the list for the broker’s own app', async ({
  open,
}) => {
  const { page, host } = await open('sessionDead');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(
    page.getByRole('alert').filter({ hasText: 'Kite ended the session at 11:58:12' }),
  ).toBeVisible();
  await banner(page).getByRole('button', { name: 'Unwind list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unwind list' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Cancel stop.*25800 PE/,
    /Buy.*25800 PE/,
    /Sell.*25600 PE/,
  ]);
  await expect(dialog.getByRole('button', { name: 'Copy the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '2. BUY 650 NIFTY 23 NOV 25800 PE MIS, limit 53.20 (ask of 12:00:51',
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.topbar')).toBeHidden();
  await expect(dialog.getByRole('list')).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expect(banner(page).getByRole('button', { name: 'Unwind list' })).toBeFocused();
  await banner(page).getByRole('button', { name: 'Log in to Kite' }).click();
  const login = page
    .getByRole('region', { name: 'Kite, orders' })
    .getByRole('button', { name: 'Log in to Kite' });
  await expect(login).toBeFocused();

  // A stop in the meantime has the same two ways in its own dialog, and makes way for the login.
  const { runningStop } = await import('../../support/screen/emergency.ts');
  host.push({ emergency: runningStop() });
  const stop = page.getByRole('alertdialog', { name: 'Emergency stop in progress' });
  await expect(stop).toContainText(
    'Kite ended the session at 11:58:12. Kavach cannot close the live position',
  );
  await stop.getByRole('button', { name: 'Unwind list' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await stop.getByRole('button', { name: 'Log in to Kite' }).click();
  await expect(stop).toBeHidden();
  await expect(login).toBeFocused();
});

test('the list is there when Kavach itself is silent', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('live');
  host.silence(true);
  await expect(page.getByText(/Kavach is not answering since/)).toBeVisible({ timeout: 8_000 });
  await banner(page).getByRole('button', { name: 'Unwind list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unwind list' });
  await expect(dialog).toContainText('Kavach is not answering');
  // The limits are the last that were heard, and their age goes on.
  await expect(dialog.getByRole('listitem').nth(1)).toHaveText(
    /^Buy650NIFTY 23 NOV 25800 PE MISlimit 53\.20 ask of 12:00:51, \d+(\.\d)? s old, breeze$/,
  );
});

test('health opens by click, by key and from the palette, with every link', FULL_ONLY, async ({ open }) => {
  const { page } = await open('accounts');
  const dialog = page.getByRole('dialog', { name: 'Health' });
  await page.getByRole('button', { name: 'Show health' }).click();
  await expect(dialog.getByRole('row')).toHaveCount(12);
  const calls = dialog.getByRole('row', { name: /Breeze calls/ });
  await expect(calls).toContainText('Last error 10:31:08: historicalcharts: 503');
  await expect(calls).toContainText('212 / 1,431 ms');
  await expect(calls).toContainText('412 of 5,000 today');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show health' })).toBeFocused();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('show health');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
});
