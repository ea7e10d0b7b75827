import { expect, type Page } from '@playwright/test';
import { inSight } from '../in-sight.ts';
import { test, violations } from './fixture.ts';
import { geometryFaults } from './geometry.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

async function toSettings(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  // Its code comes with its first use.
  await page.getByLabel('Lots per trade', { exact: true }).waitFor();
}

/** As the palette does it: the field of a setting by its name. */
async function toField(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('by keys alone: a setting is found, refused beside its field, proposed with its difference, saved', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  await toField(page, 'daily loss limit');
  const limit = page.getByLabel('Daily loss limit', { exact: true });
  // The page's code comes with its first use.
  await limit.waitFor();
  await expect(limit).toBeFocused();
  await expect(page.locator('[data-setting=dailyLossLimit]')).toContainText(
    '15.4 points of 650 units, 10 × 65',
  );
  await page.keyboard.press('Control+A');
  await page.keyboard.type('ten');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Must be ₹0.01 to ₹1,00,00,00,000, or off.')).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(limit).toHaveValue('ten');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('6,500');
  await expect(page.locator('[data-setting=dailyLossLimit]')).toContainText('10.0 points of 650 units');
  await page.keyboard.press('Control+S');
  const proposal = page.getByRole('alertdialog', { name: 'Change 1 setting' });
  await proposal.waitFor();
  await expect(proposal.getByRole('row', { name: /Daily loss limit/ })).toContainText('₹10,000₹6,500');
  expect(await geometryFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(limit).toHaveValue('6,500');
  expect(host.given.map(({ name }) => name)).not.toContain('settings.set');
  await page.keyboard.press('Control+S');
  await proposal.waitFor();
  // A press within the first quarter of a second is not heard.
  await inSight(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('.setside')).toContainText('rev 15');
  expect(host.given.filter(({ name }) => name === 'settings.set')).toMatchObject([
    { args: { revision: 14, settings: { risk: { dailyLossLimit: 650_000 } } } },
  ]);
});

if (FULL) {
  test('a preset shows what it takes away before it is saved, and where another screen was faster it is refused', async ({
    open,
  }) => {
    const { page, host } = await open('paper');
    await toField(page, 'preset author');
    const proposal = page.getByRole('alertdialog', { name: 'Change 7 settings' });
    await proposal.waitFor();
    await expect(proposal).toContainText('No daily loss limit: a bad day ends by the stop alone.');
    await expect(proposal.getByRole('row', { name: /^Exit/ })).toContainText('Daily, MISAt expiry, NRML');
    const { STATES } = await import('../../support/screen/states.ts');
    const session = STATES.paper()?.session;
    if (session === undefined) throw new Error('no state');
    host.push({ session: { ...session, settingsRevision: 15 } });
    await inSight(page);
    await page.keyboard.press('Enter');
    await expect(proposal.getByRole('alert')).toContainText('revision 15, yours were made from 14');
    await page.keyboard.press('Enter');
    expect(host.given.filter(({ name }) => name === 'settings.set')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('status').filter({ hasText: '7 changed' })).toBeVisible();
  });

  test('the default comes into a field by one key, and a last save is taken back', async ({ open }) => {
    const { page } = await open('paper');
    await toField(page, 'open lots');
    await page.getByLabel('Open lots', { exact: true }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12');
    await page.keyboard.press('Alt+0');
    await expect(page.getByLabel('Open lots', { exact: true })).toHaveValue('30');
    await toField(page, 'undo the last save');
    await page.getByRole('alertdialog').waitFor();
    await expect(page.getByRole('alertdialog')).toContainText('As before revision 14');
  });

  test('a file is refused with every line that is wrong, and taken as a proposal when none is', async ({
    open,
  }) => {
    const { page } = await open('paper');
    await toSettings(page);
    const choose = (text: string) =>
      page.getByLabel('Settings file').setInputFiles({
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await choose(
      JSON.stringify(
        { format: 'kavach-settings', version: 1, settings: { trade: { lotsPerTrade: 0, secret: 'x' } } },
        null,
        2,
      ),
    );
    const refused = page.getByRole('alert', { name: 'File refused' });
    await expect(refused).toContainText('mine.json: nothing was taken, 2 wrong');
    await expect(refused).toContainText('line 6trade.lotsPerTradeMust be a whole number, 1 to 1,000 lots.');
    await expect(refused).toContainText('line 7trade.secretThere is no such setting.');
    expect(await geometryFaults(page)).toEqual([]);
    await choose(
      JSON.stringify({ format: 'kavach-settings', version: 1, settings: { trade: { lotsPerTrade: 4 } } }),
    );
    await expect(page.getByRole('alertdialog', { name: 'Change 1 setting' })).toContainText('File mine.json');
  });

  for (const state of ['paper', 'halted', 'live', 'newcomer'] as const) {
    test(`everything has its place, is readable and named: ${state}`, async ({ open }) => {
      const { page } = await open(state);
      await toSettings(page);
      for (const [width, height] of [
        [1280, 720],
        [1440, 900],
        [1920, 1080],
        [2560, 1440],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(150);
        expect(await geometryFaults(page), `${width} × ${height}`).toEqual([]);
      }
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
      expect(await violations(page, ['color-contrast'])).toEqual([]);
    });
  }
}
