import { expect, type Page } from '@playwright/test';
import { STATES } from '../../support/screen/states.ts';
import { FULL_ONLY } from '../full-only.ts';
import { test, type Screen } from './fixture.ts';
import { closeDialog, goTo, openDialog, PAGE_NAMES, type PageName } from './places.ts';
import { OPENED, TOLD_STATES, WHY, type Told, type ToldState } from './told-states.ts';

const isPage = (at: ToldState['at']): at is PageName => (PAGE_NAMES as readonly string[]).includes(at);

async function show(page: Page, at: ToldState['at']): Promise<void> {
  await (isPage(at) ? goTo(page, at) : openDialog(page, at));
}

async function expectTold({ page, host }: Screen, told: ToldState): Promise<void> {
  for (const name of told.refused ?? []) host.trouble.refuse(name, WHY);
  host.trouble.hold(...(told.held ?? []));
  told.answers?.(host.trouble);
  await show(page, told.at);
  if (told.press !== undefined) {
    await page.locator(told.where).focus();
    await page.keyboard.press(told.press);
  }
  for (const words of told.says)
    await expect.soft(page.locator(told.where), `${told.state}, ${told.at}: ${words}`).toContainText(words);
  if (!isPage(told.at)) await closeDialog(page);
  host.trouble.mend();
}

for (const state of ['empty', 'loading', 'error', 'stale', 'halted'] as const satisfies readonly Told[]) {
  // The others have their turn in npm run test:full.
  const when = state === 'error' ? {} : FULL_ONLY;
  test(`every place says in words that it is ${state}, and what comes of it`, when, async ({ open }) => {
    const screen = await open(OPENED[state]);
    if (state === 'stale') await screen.page.getByText(/Prices are/).waitFor();
    for (const told of TOLD_STATES.filter((one) => one.state === state)) await expectTold(screen, told);
  });
}

test('every page has its words for every state that it can be in', () => {
  const told = (at: string): string =>
    [...new Set(TOLD_STATES.filter((one) => one.at === at).map(({ state }) => state))].toSorted().join(' ');
  expect(Object.fromEntries(PAGE_NAMES.map((at) => [at, told(at)]))).toEqual({
    terminal: 'empty error halted loading stale',
    morning: 'empty halted loading stale',
    journal: 'empty error halted loading stale',
    backtest: 'empty error halted loading stale',
    // What it shows is pushed, never asked for.
    setup: 'halted loading stale',
    replay: 'empty error halted loading stale',
    settings: 'empty error halted loading stale',
  });
});

test(
  'what was read before stays where it cannot be read again, and comes back by itself or by one press',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    await goTo(page, 'journal');
    const rows = page.getByRole('table', { name: 'Journal, newest first' });
    await expect(rows.locator('tr').first()).toBeVisible();
    host.trouble.refuse('journal.page', WHY);
    const { journal } = STATES.paper() ?? {};
    if (journal === undefined) throw new Error('the example day has a journal');
    host.push({ journal: { ...journal, total: journal.total + 1 } });
    await expect(page.locator('#page').getByRole('alert')).toContainText('rows could not be read');
    await expect(rows.locator('tr').first()).toBeVisible();
    host.trouble.mend();
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect(page.getByText('rows could not be read')).toBeHidden();
  },
);

test(
  'a page that was never opened is there after the terminal has gone',
  FULL_ONLY,
  async ({ open, context }) => {
    const { page, host } = await open('paper');
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('settings-proposal')),
    );
    await context.setOffline(true);
    host.silence(true);
    await expect(page.locator('.banner')).toContainText('Kavach is not answering');
    for (const name of PAGE_NAMES) {
      await goTo(page, name);
      await expect(page.getByRole('button', { name: /^EMERGENCY STOP/ })).toBeVisible();
    }
  },
);

test(
  'a part of the screen that does not come says so, and comes at the next press',
  FULL_ONLY,
  async ({ page, open }) => {
    let isBroken = true;
    await page.route(/journal-page.*\.js$/, (route) => (isBroken ? route.abort() : route.continue()));
    await open('paper').catch(() => undefined);
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await expect(page.locator('#page').getByRole('alert')).toContainText(
      'This part of the screen did not come: Journal',
    );
    await expect(page.getByRole('button', { name: /^EMERGENCY STOP/ })).toBeVisible();
    isBroken = false;
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect(page.locator('.jr .filters')).toBeVisible();
  },
);
