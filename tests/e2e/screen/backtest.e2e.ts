import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { runningAt } from '../../support/screen/backtest.ts';
import { test, violations } from './fixture.ts';
import { geometryFaults } from './geometry.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const SIZES = [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const;

async function toBacktest(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  // Its code comes with its first use.
  await page.locator('.bt').waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function fits(page: Page, what: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(100);
    expect(await geometryFaults(page), `${what}, ${width} × ${height}`).toEqual([]);
  }
}

/** In both themes by colour, in the first by all rules. */
async function isAccessible(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await violations(page), what).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  expect(await violations(page, ['color-contrast']), `${what}, light`).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
}

test('by keys alone: run, see how far it is, cancel; what it came to stays and says that it is not kept', async ({
  open,
}) => {
  const { page, host } = await open('paper');
  await toBacktest(page);
  await expect(page.getByRole('heading', { name: 'Backtest a91f4c' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const bar = page.getByRole('progressbar', { name: 'Backtest' });
  await expect(bar).toHaveAttribute('aria-valuenow', '68');
  await expect(page.locator('.runbar')).toContainText('at 24 Mar 2025 · 00:00:19 left');
  await expect(page.locator('.btmain')).toContainText('not run yet');
  await expect(page.getByRole('region', { name: 'Trades' })).toContainText('so far');
  if (FULL) await fits(page, 'running');
  if (FULL) await isAccessible(page, 'running');
  host.push({ backtest: runningAt(0.75) });
  await expect(bar).toHaveAttribute('aria-valuenow', '75');
  await page.keyboard.press('Escape');
  await expect(page.locator('.runbar')).toContainText('what it came to until then, not kept');
  const given = host.given.filter(({ name }) => name === 'backtest.run' || name === 'backtest.cancel');
  expect(given.map(({ name }) => name)).toEqual(['backtest.run', 'backtest.cancel']);
  expect(given[0]?.args).toMatchObject({
    store: 'local',
    vendor: 'import',
    from: null,
    slippage: 0,
    toleranceMinutes: 15,
    settings: { trade: { exitRule: 'daily', lotsPerTrade: 10 }, risk: { dailyLossLimit: 1_000_000 } },
  });
});

// The first shows the way; the rest has its turn in npm run test:full.
if (FULL) {
  test('the newest kept run is shown whole: figures, where every week went, prices, groups, trades', async ({
    open,
  }) => {
    const { page } = await open('paper');
    await toBacktest(page);
    const main = page.locator('.btmain');
    await expect(main.getByRole('heading', { name: 'Backtest a91f4c' })).toBeVisible();
    await expect(main).toContainText('Net profit');
    await expect(main).toContainText(
      /248 weeks: 157 trades, 75 without a signal, 16 missed \(16 credit too small\)/,
    );
    await expect(main).toContainText('Option prices 78% recorded, 22% modelled');
    await expect(main).toContainText('2 kinds of expiry in these totals');
    await expect(page.getByRole('table', { name: 'By exit reason' })).toContainText('Daily limit');
    await expect(page.getByRole('table', { name: 'By signal' }).locator('tbody tr')).toHaveCount(8);
    await fits(page, 'a kept run');
    await isAccessible(page, 'a kept run');
  });

  test('what cannot be read is said beside its field, keeps what was typed, and nothing is run', async ({
    open,
  }) => {
    const { page, host } = await open('paper');
    await toBacktest(page);
    await page.getByLabel('From').fill('33 Jan 2022');
    await page.getByLabel('Hedge distance').fill('130');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('From')).toBeFocused();
    await expect(page.getByLabel('From')).toHaveValue('33 Jan 2022');
    await expect(page.getByText('A day such as 3 Jan 2022')).toBeVisible();
    await expect(page.getByText('A whole number from 100 to 500 in steps of 50')).toBeVisible();
    await expect(page.locator('.runfoot')).toContainText('2 fields above cannot be read.');
    await fits(page, 'fields that cannot be read');
    expect(host.given.map(({ name }) => name)).not.toContain('backtest.run');
    await page.getByLabel('From').fill('3 Jan 2022');
    await page.getByLabel('Hedge distance').fill('300');
    await page.getByRole('button', { name: 'S5', exact: true }).click();
    await page.getByLabel('Preset').selectOption('author');
    await expect(page.getByLabel('Daily loss limit')).toHaveValue('');
    // The preset is the author's word on the hedge too.
    await expect(page.getByLabel('Hedge distance')).toHaveValue('200');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('progressbar', { name: 'Backtest' })).toBeVisible();
    expect(host.given.find(({ name }) => name === 'backtest.run')?.args).toMatchObject({
      from: '2022-01-03',
      settings: {
        signals: { enabled: { S4: true, S5: false } },
        trade: { exitRule: 'expiry', stopRule: 'hourlyClose', costRule: 'flat' },
        risk: { dailyLossLimit: null },
      },
    });
  });

  test('a trade opens with its conditions, quotes, plan and fills; a missed week says why', async ({
    open,
  }) => {
    const { page } = await open('paper');
    await toBacktest(page);
    const first = page.getByRole('table', { name: 'Trades, newest first' }).locator('tbody tr').first();
    await first.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect(dialog).toContainText('Conditions at the close of');
    await expect(dialog.getByRole('table', { name: 'Quotes it used' })).toContainText('54.60');
    await expect(dialog.getByRole('table', { name: 'Fills' })).toContainText('recorded');
    await isAccessible(page, 'a trade');
    await fits(page, 'a trade');
    await page.keyboard.press('Escape');
    await expect(first).toBeFocused();
    await page.getByRole('button', { name: 'Missed', exact: true }).click();
    await expect(page.getByRole('table', { name: 'Missed weeks, newest first' })).toContainText(
      'credit 1,950.00 after charges is below 4,500.00',
    );
  });

  test('runs are laid beside each other, and saved as files', async ({ open }) => {
    const { page } = await open('paper');
    await toBacktest(page);
    await page.getByRole('button', { name: 'Runs…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('table', { name: 'Earlier runs' })).toContainText('hedge 300');
    await isAccessible(page, 'runs');
    await dialog.getByRole('button', { name: /^Compare 30bb12/ }).click();
    await expect(dialog.getByRole('table', { name: 'Weeks that differ' })).toContainText(
      'Daily limit −10,210',
    );
    await expect(dialog).toContainText('made by versions 0.1.0 and 0.0.9');
    await page.keyboard.press('Escape');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('backtest-a91f4c027788.csv');
    expect(await readFile(await file.path(), 'utf8')).toContain('2022-01-03,S7');
  });

  test('history says what is there and what is missing', async ({ open }) => {
    const { page } = await open('paper');
    await toBacktest(page);
    await expect(page.getByText('3 holes')).toBeVisible();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'History' });
    await expect(dialog.getByRole('table', { name: 'Series' })).toContainText('NIFTY, import, 15 min');
    await dialog.getByText(/3 days are not as they should be/).click();
    await expect(dialog).toContainText('2025-11-04 partial, 3 missing');
    await isAccessible(page, 'history');
    await fits(page, 'history');
  });

  test('by keys alone: files are brought in, stopped, and every bad line is read', async ({ open }) => {
    const { page, host } = await open('paper');
    await press(page, 'Control+K');
    await page.keyboard.type('import history');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'History' });
    await expect(dialog.getByRole('tab', { name: 'Bring in' })).toBeFocused();
    await press(page, 'Tab', 'Tab');
    await page.keyboard.type('/data/nifty_15m.csv.gz\n/data/vix.csv');
    await fits(page, 'files');
    await isAccessible(page, 'files');
    await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
    await expect(dialog.getByRole('status').first()).toContainText('reading /home/you/Downloads/vix.csv');
    expect(host.given.find(({ name }) => name === 'history.import')?.args).toMatchObject({
      files: ['/data/nifty_15m.csv.gz', '/data/vix.csv'],
      kind: null,
      vendor: 'import',
    });
    await press(page, 'Tab', 'Tab', 'Enter');
    await expect(dialog.getByRole('table', { name: 'Came in' })).toContainText('29,800');
    await expect(dialog.getByLabel('Why not')).toContainText('vix.csv: line 18: high 13.20 below low 13.45');
    await expect(dialog.getByRole('button', { name: 'Go on' })).toBeVisible();
    await fits(page, 'what came of it');
    await isAccessible(page, 'what came of it');
  });

  test('a SQL Server is connected by its form, and its password is in no state of the screen', async ({
    open,
  }) => {
    const { page, host } = await open('paper');
    await press(page, 'Control+K');
    await page.keyboard.type('connect a sql');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'History' });
    await dialog.getByLabel('Login').selectOption('windows');
    await dialog.getByLabel('Domain').fill('HOME');
    await dialog.getByLabel('User').fill('reader');
    await dialog.getByLabel('Password').fill(' my word ');
    await fits(page, 'the SQL Server');
    await isAccessible(page, 'the SQL Server');
    await press(page, 'Enter');
    await expect(dialog).toContainText('LOGIN_REFUSED');
    expect(host.given.find(({ name }) => name === 'history.connect')?.args).toMatchObject({
      address: { login: { kind: 'windows', domain: 'HOME', user: 'reader' }, encrypt: true, port: 1_433 },
      secret: ' my word ',
    });
    await expect(dialog.getByLabel('Password')).toHaveValue('');
    await dialog.getByRole('button', { name: 'Test the connection' }).click();
    await expect(dialog).toContainText('29,800 rows');
    await press(page, 'Escape');
    await toBacktest(page);
    await page.getByRole('combobox', { name: 'History' }).selectOption('your SQL Server');
    await press(page, 'Control+Enter');
    await expect(page.getByRole('progressbar', { name: 'Backtest' })).toBeVisible();
    expect(host.given.find(({ name }) => name === 'backtest.run')?.args).toMatchObject({
      store: 'sqlserver',
      vendor: 'sqlserver',
    });
  });

  test('without a history the page says what brings one, and Run says so too', async ({ open }) => {
    const { page, host } = await open('newcomer');
    await toBacktest(page);
    await expect(page.getByRole('region', { name: 'No history' })).toContainText(
      'No history to run over yet.',
    );
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.runfoot').getByRole('alert')).toContainText(
      'There is no history to run over',
    );
    expect(host.given.map(({ name }) => name)).not.toContain('backtest.run');
    await fits(page, 'no history');
    await isAccessible(page, 'no history');
  });

  test('a run that failed says why and what to do', async ({ open }) => {
    const { page, host } = await open('paper');
    await toBacktest(page);
    const problem =
      'The history holds no day between these dates. Choose others: History shows what is there.';
    host.push({
      backtest: {
        running: null,
        ended: { outcome: 'failed', run: null, at: null, problem, differing: null },
      },
    });
    // The words come with the next frame; a busy machine draws it late.
    await expect(page.locator('.runbar').getByRole('alert')).toHaveText(problem, { timeout: 20_000 });
  });
}
