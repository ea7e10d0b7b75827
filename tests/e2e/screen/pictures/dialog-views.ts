import { NO_IMPORTS } from '../../../../shared/contract/index.ts';
import { AS_DRAWN, button, command, goTo, keys, seen, view, type Show, type View } from './view.ts';

const dialog: Show = ({ page }) => page.getByRole('dialog').first().waitFor();

const byKeys =
  (...pressed: readonly string[]): Show =>
  async (screen) => {
    await keys(...pressed)(screen);
    await dialog(screen);
  };

const byButton =
  (name: string | RegExp): Show =>
  async (screen) => {
    await button(name)(screen);
    await dialog(screen);
  };

const ANYWHERE: readonly View[] = [
  view('palette', 'paper', 'The command palette', {
    ...AS_DRAWN,
    design: 'palette',
    show: async ({ page }) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('squ');
    },
  }),
  view('keys', 'paper', 'Every key', { show: byKeys('?') }),
  view('health', 'accounts', 'Every link with its age and its last fault', { show: byKeys('g', 'h') }),
  view('alerts', 'paper', 'Of what is told, and by which way', { show: byKeys('g', 'a') }),
  view('new-day', 'demo', 'A new Demo day', { show: command('start a new demo day') }),
];

const LIVE: readonly View[] = [
  view('arm-live', 'accounts', 'What arming asks for', {
    ...AS_DRAWN,
    design: 'arm-live',
    show: byButton(/^Live$/),
  }),
  view('arm-live-refused', 'newcomer', 'What is missing for it on the first day', {
    show: byButton(/^Live$/),
  }),
  view('reset', 'halted', 'The way out of a halt', { show: byButton('Reset…') }),
  view('unwind', 'sessionDead', 'What to send by hand, in order', { show: byButton('Unwind list') }),
  view('adopt', 'foreign', 'What adopting a position would do', {
    show: async (screen) => {
      await byButton('Adopt…')(screen);
      await screen.page.keyboard.type('ADO');
    },
  }),
  view('drill', 'paper', 'A drill of the emergency stop, done', {
    show: async (screen) => {
      await command('stop drill')(screen);
      await button('Start the drill')(screen);
      await seen(screen.page, 'Live: the account’s book');
    },
  }),
];

const toRun = goTo('b', '.bt', ({ page }) => seen(page, 'Profit factor'));

const PAST: readonly View[] = [
  view('runs', 'paper', 'Kept runs, to be opened or laid side by side', {
    show: async (screen) => {
      await toRun(screen);
      await byButton('Runs…')(screen);
    },
  }),
  view('run-trade', 'paper', 'One trade of a run: conditions, plan, quotes, fills', {
    show: async (screen) => {
      await toRun(screen);
      const trades = screen.page.getByRole('table', { name: 'Trades, newest first' });
      await trades.locator('tbody tr').first().press('Enter');
      await dialog(screen);
    },
  }),
  view('history', 'paper', 'What of the past is there, and what is missing', {
    show: async (screen) => {
      await command('show the history')(screen);
      await screen.page.getByRole('table', { name: 'Series' }).waitFor();
    },
  }),
  view('import', 'paper', 'Bringing history in: what came, and what was refused', {
    show: async (screen) => {
      await command('import history')(screen);
      const { page, host } = screen;
      await page.getByLabel(/^Files on the machine/).fill('/home/you/Downloads/nifty_15m.csv.gz');
      host.push({
        imports: { ...NO_IMPORTS, ended: { from: 'files', outcome: 'refused', number: 1 } },
      });
      await page.getByRole('table', { name: 'Came in' }).waitFor();
    },
  }),
  view('sql-server', 'paper', 'A SQL Server that refused the login', {
    show: async (screen) => {
      await command('connect a sql')(screen);
      const { page } = screen;
      await page.getByLabel('Server', { exact: true }).fill('10.0.0.4');
      await page.getByLabel('Database').fill('nifty');
      await page.getByLabel('User').fill('reader');
      await page.getByLabel('Password').fill('not told to anybody');
      await page.keyboard.press('Enter');
      await seen(page, /Login failed for user/);
    },
  }),
];

export const DIALOG_VIEWS: readonly View[] = [...ANYWHERE, ...LIVE, ...PAST];
