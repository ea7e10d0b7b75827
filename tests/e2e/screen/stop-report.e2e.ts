import { expect } from '@playwright/test';
import { FULL_ONLY } from '../full-only.ts';
import { test, violations } from './fixture.ts';

test('after a stop its report is there to be copied, saved and printed', FULL_ONLY, async ({ open }) => {
  const { page } = await open('halted');
  await page.getByRole('button', { name: 'Stop report' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /Emergency stop, flat in 2\.568 s/ });
  await expect(dialog).toContainText('Pressed Thu 19 Nov 15:02:08.914 by you, by key');
  await expect(dialog).toContainText('3. Short bought back: Broker stop modified, 650 filled @ 43.20');
  await expect(dialog).toContainText('Ours: nothing');
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await dialog.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect((await saved).suggestedFilename()).toBe('kavach-stop-2026-11-19-150208.txt');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Copy the report' }).click();
  await expect(dialog.getByRole('button', { name: 'Copy the report' })).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('What is left');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test(
  'while the stop runs, Kite’s own page is one press away, beside what is still ours',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('stopping');
    const link = page.getByRole('alertdialog').getByRole('link', { name: 'Open Kite to close by hand' });
    await expect(link).toHaveAttribute('href', 'https://kite.zerodha.com/');
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    const asked: string[] = [];
    await page.context().route(/^https?:\/\/(?!127\.0\.0\.1)/, async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ body: 'Kite' });
    });
    const opened = page.context().waitForEvent('page');
    await link.click();
    const kite = await opened;
    await kite.waitForLoadState();
    expect(await kite.evaluate(() => window.opener === null)).toBe(true);
    expect(asked.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([
      'https://kite.zerodha.com/',
    ]);
    await kite.close();
    const truth = page.locator('[aria-label="Broker truth"]');
    for (const words of ['Ours, short', 'Ours, hedge', 'Not ours', 'Working'])
      await expect(truth).toContainText(words);
  },
);

test('a silent feed says what becomes of the bar that is being built', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('degraded');
  const { STATES } = await import('../../support/screen/states.ts');
  const { at } = await import('../../support/screen/session.ts');
  const signals = STATES.degraded()?.signals;
  const panel = page.getByText('New entries are blocked').locator('..');
  await expect(panel).toContainText('Square off, Emergency stop');
  if (signals !== undefined)
    host.push({ signals: { ...signals, nextEvaluationAt: at('12:15:00'), barHole: 0 } });
  await expect(panel).toContainText('12:15 bar will be back-filled: what it misses comes from history');
  await expect(panel).not.toContainText('minutes so far');
  if (signals !== undefined)
    host.push({ signals: { ...signals, nextEvaluationAt: at('12:15:00'), barHole: 7 } });
  await expect(panel).toContainText('7 minutes so far: not back by its close, no entry is made on it');
});

test(
  'the morning has both logins with their times, the address and the clock',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('quiet');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    const place = page.getByRole('region', { name: 'Logins, links and account' });
    const line = (name: string) => place.locator('dl.fact > div').filter({ hasText: name }).first();
    await expect(place).toContainText('checked 12:00:51');
    await expect(line('Breeze login')).toContainText('08:41:10');
    await expect(line('Kite login')).toContainText('08:42:31');
    await expect(line('Account')).toContainText('AB1234');
    await expect(line('Registered')).toContainText('203.0.113.7');
    await expect(line('Verified')).toContainText('not before the first order');
    await expect(line('Clock')).toContainText('34 ms ± 5 behind network time');
    await expect(line('Doctor')).toContainText('12 of 14 passed');
  },
);
