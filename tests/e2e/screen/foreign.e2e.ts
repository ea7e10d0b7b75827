import { expect, type Page } from '@playwright/test';
import { test, violations } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

const list = (page: Page) => page.getByRole('list', { name: 'Not ours, in the live account' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Adopt a position' });
const given = (host: { readonly given: readonly { readonly name: string }[] }) =>
  host.given.map(({ name }) => name).filter((name) => name !== 'position.whatIf');

test('a position that is not ours stands in positions, risk and banner, and is left to its owner by one act', async ({
  open,
}) => {
  const { page, host } = await open('foreign');
  await expect(page.locator('.banner')).toContainText('3 positions that are not ours');
  await expect(list(page).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('New entries are blocked')).toBeVisible();
  await list(page).getByRole('button', { name: 'It is mine: leave it, NIFTY 23 NOV 26200 CE −65' }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  expect(host.given.at(-1)).toEqual({
    name: 'position.acknowledge',
    args: { contract: 'NIFTY 2026-11-23 26200 CE', net: -65 },
  });
  // From the palette, one at a time.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('is mine');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(
    'NIFTY 23 NOV 25800 PE −650 is mine: leave it',
  );
  await page.keyboard.press('Enter');
  await expect(page.locator('.banner')).toContainText('A position that is not ours');
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
});

test(
  'adopting shows what it would do and what is refused, and asks for the word',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('foreign');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('adopt a position');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('put spread 25800 / 25600, 10 lots, MIS');
    await expect(dialog(page).getByRole('row', { name: /25800 PE/ })).toContainText('54.60');
    await expect(dialog(page)).toContainText('index at 25,800, and a stop order at the broker');
    await expect(dialog(page)).toContainText('₹1,08,323, before charges');
    await expect(dialog(page).getByRole('listitem')).toContainText('A short without a hedge');
    const word = dialog(page).getByLabel('Type ADOPT to make it ours');
    await expect(word).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('adopt');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: 'Adopt', exact: true }).press('Enter');
    expect(given(host)).not.toContain('position.adopt');
    await dialog(page).getByRole('button', { name: 'S7', exact: true }).click();
    await word.fill('ADOPT');
    await word.press('Enter');
    await expect(dialog(page)).toBeHidden();
    expect(host.given.filter(({ name }) => name === 'position.adopt')).toEqual([
      {
        name: 'position.adopt',
        args: {
          signal: 'S7',
          short: 'NIFTY 2026-11-23 25800 PE',
          hedge: 'NIFTY 2026-11-23 25600 PE',
          units: 650,
          product: 'MIS',
        },
      },
    ]);
    const panel = page.getByRole('region', { name: 'Positions' });
    await expect(panel).toContainText('adopted by screen');
    await expect(list(page).getByRole('listitem')).toHaveText([/26200 CE/]);
  },
);

// The first two show the way; the rest has its turn in npm run test:full.
if (FULL) {
  test('while an adoption is not answered it says so, and a second press asks for nothing more', async ({
    open,
  }) => {
    const { page, host } = await open('foreign');
    await page.locator('.banner').getByRole('button', { name: 'Adopt…' }).click();
    const word = dialog(page).getByLabel('Type ADOPT to make it ours');
    await word.fill('ADOPT');
    await expect(dialog(page)).toContainText('Checked once more on Adopt');
    host.silence(true);
    await word.press('Enter');
    await expect(dialog(page).getByRole('button', { name: 'Adopting…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await word.press('Enter');
    await expect.poll(() => given(host)).toEqual(['position.adopt']);
  });

  test('what the engine refuses is told with its reason, and no word is enough', async ({ open }) => {
    const { page, host } = await open('foreign');
    const { foreignOption } = await import('../../support/screen/foreign.ts');
    const { STATES } = await import('../../support/screen/states.ts');
    const session = STATES.foreign()?.session;
    if (session === undefined) throw new Error('no session');
    const broken = [
      foreignOption('NIFTY 2026-11-23 25800 PE', -100),
      foreignOption('NIFTY 2026-11-23 25600 PE', 100),
    ];
    host.push({ session: { ...session, live: { ...session.live, foreign: broken } } });
    await page.locator('.banner').getByRole('button', { name: 'Adopt…' }).click();
    await expect(dialog(page)).toContainText('25800 / 25600: 100 is not in whole lots of 65.');
    await dialog(page).getByLabel('Type ADOPT to make it ours').fill('ADOPT');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('Not yet: it is refused');
    expect(given(host)).toEqual([]);
  });

  test('what cannot be adopted offers no word to type; Esc leaves everything as it is', async ({ open }) => {
    const { page, host } = await open('foreign');
    const { LONE_SHORT } = await import('../../support/screen/foreign.ts');
    const { STATES } = await import('../../support/screen/states.ts');
    const session = STATES.foreign()?.session;
    if (session === undefined) throw new Error('no session');
    host.push({ session: { ...session, live: { ...session.live, foreign: [LONE_SHORT] } } });
    await expect(list(page).getByRole('listitem')).toHaveCount(1);
    await list(page)
      .getByRole('button', { name: /^Adopt… NIFTY/ })
      .press('Enter');
    await expect(dialog(page)).toContainText('Make it a spread in the broker’s own app, or close it there');
    await expect(dialog(page)).toContainText('nothing here can be adopted');
    await expect(dialog(page).getByRole('textbox')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(list(page).getByRole('button', { name: /^Adopt… NIFTY/ })).toBeFocused();
    expect(given(host)).toEqual([]);
  });
}
