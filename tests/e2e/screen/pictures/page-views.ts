import { AS_DRAWN, button, goTo, keys, seen, view, type View } from './view.ts';

const DAY: readonly View[] = [
  view('morning', 'accounts', 'The morning: logins, the week, the plan of each signal, margin', {
    ...AS_DRAWN,
    design: 'morning',
    show: goTo('m', '.am'),
  }),
  view('morning-first-day', 'newcomer', 'The first morning: no keys yet', { show: goTo('m', '.am') }),
  view('morning-session-ended', 'sessionDead', 'The morning with a session that has ended', {
    show: goTo('m', '.am'),
  }),
  view('journal', 'paper', 'The journal', {
    design: 'journal',
    show: goTo('j', '.jr tbody tr'),
  }),
  view('journal-decision', 'paper', 'One decision opened, with its conditions and the quotes it used', {
    ...AS_DRAWN,
    design: 'journal',
    show: goTo('j', '.jr tbody tr', ({ page }) =>
      page
        .getByRole('row', { name: /S7 fired/ })
        .first()
        .click(),
    ),
  }),
  view('replay-days', 'paper', 'Which days can be replayed', { show: goTo('r', '.replaydays li') }),
  view('replay', 'paper', 'A recorded day, paused, as it was recorded', {
    ...AS_DRAWN,
    show: goTo('r', '.replaydays li', async ({ page }) => {
      await page.getByRole('region', { name: 'Recorded days' }).getByRole('button').first().press('Enter');
      await page.locator('.replaybar.paused').waitFor();
    }),
  }),
];

const PAST: readonly View[] = [
  view('backtest', 'paper', 'A kept run: where every week went', {
    ...AS_DRAWN,
    design: 'backtest',
    show: goTo('b', '.bt', ({ page }) => seen(page, 'Profit factor')),
  }),
  view('backtest-running', 'paper', 'A run on its way, with what it came to so far', {
    design: 'backtest',
    show: goTo('b', '.bt', async (screen) => {
      await seen(screen.page, 'Profit factor');
      await keys('Control+Enter')(screen);
      await seen(screen.page, /left$/);
    }),
  }),
  view('backtest-missed', 'paper', 'The weeks that fired and were not traded, each with its reason', {
    show: goTo('b', '.bt', async ({ page }) => {
      await seen(page, 'Profit factor');
      await page.getByRole('button', { name: 'Missed', exact: true }).click();
    }),
  }),
  view('backtest-no-history', 'newcomer', 'Before anything was imported', { show: goTo('b', '.bt') }),
];

const SETUP: readonly View[] = [
  view('setup', 'accounts', 'Setup with both logins and the doctor', {
    ...AS_DRAWN,
    design: 'setup',
    show: goTo('s', '.setup'),
  }),
  view('setup-first-run', 'newcomer', 'The first run', { design: 'setup', show: goTo('s', '.setup') }),
  view('setup-demo', 'demo', 'Setup of a Demo, which needs nothing', { show: goTo('s', '.setup') }),
  view('settings', 'paper', 'Every setting with its limits; one cannot be read, another one is changed', {
    show: goTo('e', '[data-setting=lotsPerTrade]', async ({ page }) => {
      await page.getByLabel('Lots per trade', { exact: true }).fill('0');
      await page.getByLabel('Daily loss limit', { exact: true }).fill('25,000');
      await page.getByRole('button', { name: 'Limits' }).click();
    }),
  }),
  view('settings-proposal', 'paper', 'The difference before anything is saved', {
    show: goTo('e', '[data-setting=lotsPerTrade]', async (screen) => {
      await screen.page.getByLabel('Daily loss limit', { exact: true }).fill('6,500');
      // To the same place of the list each time, whatever was laid out when the field was found.
      await button('Limits')(screen);
      await keys('Control+S')(screen);
      await screen.page.getByRole('alertdialog').waitFor();
    }),
  }),
];

export const PAGE_VIEWS: readonly View[] = [...DAY, ...PAST, ...SETUP];
