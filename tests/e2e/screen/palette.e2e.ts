import { expect } from '@playwright/test';
import { FULL_ONLY } from '../full-only.ts';
import { inSight } from '../in-sight.ts';
import { test, violations } from './fixture.ts';

test(
  'the palette searches the whole journal: an old row is found, said to be missing, and opened',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('none fired 08:44');
    const found = page.getByRole('dialog').getByRole('status');
    await expect(found).toHaveText('Nothing answers to this.');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('hedge buy');
    const row = page.getByRole('option', { name: /Buy 650 25600 PE @ 19.00, hedge/ });
    await row.waitFor();
    expect(host.given.filter(({ name }) => name === 'journal.page').at(-1)?.args).toEqual({
      before: null,
      limit: 8,
      text: 'hedge buy',
    });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Recorded fact' })).toContainText(
      'Buy 650 25600 PE @ 19.00',
    );
  },
);

test(
  'a signal is switched from the palette by a proposal that shows the difference; what was typed elsewhere stays',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    const saved = () => host.given.filter(({ name }) => name === 'settings.set');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('lots per trade');
    await page.keyboard.press('Enter');
    const lots = page.getByLabel('Lots per trade', { exact: true });
    await lots.waitFor();
    await expect(lots).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('4');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('switch s3');
    await page.keyboard.press('Enter');
    const proposal = page.getByRole('alertdialog', { name: 'Change 1 setting' });
    await proposal.waitFor();
    await expect(proposal).toContainText('Switch S3 off, on top of revision 14');
    await page.keyboard.press('Escape');
    expect(saved()).toEqual([]);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('switch s3');
    await page.keyboard.press('Enter');
    await proposal.waitFor();
    // A press within its first quarter of a second is not heard.
    await inSight(page);
    await page.keyboard.press('Enter');
    await expect(proposal).toBeHidden();
    expect(saved()).toMatchObject([
      { args: { revision: 14, settings: { signals: { enabled: { S3: false, S4: true } } } } },
    ]);
    await expect(lots).toHaveValue('4');
  },
);

test('a search under way, one in vain and one that cannot be done say so', FULL_ONLY, async ({ open }) => {
  const { page, host } = await open('paper');
  const said = page.getByRole('dialog').getByRole('status');
  host.silence(true);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('hedge');
  await expect(said).toHaveText('Searching the journal…');
  expect(await violations(page)).toEqual([]);
  host.silence(false);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('settings');
  await expect(said).toHaveText('Nothing in the journal has these words.', { timeout: 20_000 });
  await host.close();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('hedge');
  await expect(said).toContainText('The journal could not be searched', { timeout: 20_000 });
});
