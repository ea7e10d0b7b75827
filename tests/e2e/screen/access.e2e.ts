import { expect, type Page } from '@playwright/test';
import { test, violations } from './fixture.ts';
import { closeDialog, DIALOG_NAMES, goTo, openDialog, PAGE_NAMES } from './places.ts';
import { FULL_ONLY } from '../full-only.ts';

const full = process.env['KAVACH_FULL'] === '1';

/** What axe finds in both themes; the tokens follow the page's attribute, so that one page shows both. */
async function inBothThemes(page: Page, what: string): Promise<void> {
  // Without it, colours are measured half way through their 90 ms.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const show = (theme: string) =>
    page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
  await show('dark');
  expect(await violations(page), `${what}, dark`).toEqual([]);
  // A theme is nothing but colours, and those of most states are the same: all of them in npm run test:full.
  if (!full && what !== 'paper') return;
  await show('light');
  expect(await violations(page, ['color-contrast']), `${what}, light`).toEqual([]);
}

// The others differ from these by a banner; they have their turn in npm run test:full.
const QUICK = ['paper'] as const;
const ALL = [
  ...QUICK,
  'sessionDead',
  'degraded',
  'stopping',
  'loading',
  'demo',
  'halted',
  'limit',
  'disarmed',
  'foreign',
  'beside',
] as const;

for (const state of full ? ALL : QUICK) {
  test(`axe finds nothing wrong: ${state}`, async ({ open }) => {
    const { page } = await open(state);
    if (state === 'degraded') await page.getByText(/Prices are/).waitFor();
    await inBothThemes(page, state);
  });
}

test('axe finds nothing wrong in dialogs and on the journal page', FULL_ONLY, async ({ open }) => {
  const { page } = await open('paper');
  await page.keyboard.press('Control+K');
  await inBothThemes(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await inBothThemes(page, 'keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await inBothThemes(page, 'live');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('alertdialog', { name: 'Proposal' }).waitFor();
  await inBothThemes(page, 'proposal');
  await page.getByRole('navigation').getByRole('button', { name: 'Journal' }).click();
  await page.waitForTimeout(150);
  await inBothThemes(page, 'journal');
});

for (const state of ['newcomer', 'accounts', 'sessionDead', 'demo'] as const) {
  test(`axe finds nothing wrong on set-up and morning: ${state}`, FULL_ONLY, async ({ open }) => {
    const { page } = await open(state);
    for (const key of ['s', 'm']) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await inBothThemes(page, key);
    }
  });
}

test(
  'axe finds nothing wrong in health, arming and the list for closing by hand',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('sessionDead');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await inBothThemes(page, 'health');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Unwind list' }).click();
    await inBothThemes(page, 'unwind list');
    await page.keyboard.press('Escape');
    const { STATES } = await import('../../support/screen/states.ts');
    host.push(STATES.newcomer() ?? {});
    await page.getByRole('button', { name: 'Live', exact: true }).click();
    await inBothThemes(page, 'arming');
  },
);

test('the chart has a twin in words', async ({ open }) => {
  const { page } = await open('paper');
  const twin = page.getByTestId('chart-twin');
  await expect(twin).toContainText('Last price 25,968.30');
  await expect(twin).toContainText('Support zone 25,742.10 to 25,806.55');
  await expect(twin).toContainText('Stop · 25800 PE short: −₹19,900, at 25,800.00');
  await expect(twin).toContainText('S7 sell PE');
});

test('with reduced motion nothing takes time', FULL_ONLY, async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('paper');
  const expectNothingMoves = async (what: string): Promise<void> => {
    const durations = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return [transitionDuration, animationName];
      }),
    );
    expect(new Set(durations), what).toEqual(new Set(['0s', 'none']));
  };
  await expectNothingMoves('terminal');
  if (!full) return;
  for (const name of PAGE_NAMES) {
    await goTo(page, name);
    await expectNothingMoves(name);
  }
  for (const name of DIALOG_NAMES) {
    await openDialog(page, name);
    await expectNothingMoves(name);
    await closeDialog(page);
  }
});

test(
  'the skip link leads to the page, and the stop comes early in the round of Tab',
  FULL_ONLY,
  async ({ open }) => {
    const { page } = await open('paper');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText('Skip to the page');
  },
);
