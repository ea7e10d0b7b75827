import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { SIGNAL_IDS } from '../../shared/contract/index.ts';
import { candleCsv } from './candle-csv.ts';
import { indexedPng } from './indexed-png.ts';
import { madeMarket } from './made-market.ts';
import { RunningKavach } from './running-kavach.ts';

// Pictures of the real Demo for the documentation: node tests/support/pictures.ts [name ...]

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 1280, height: 720 };
/** Fast to the moment, slow for the picture. */
const RUSH = '1000×';
const CALM = '10×';

interface Picture {
  readonly scenario: string;
  readonly size?: typeof LARGE;
  readonly light?: boolean;
  /** Brings the screen to what is to be seen. */
  readonly show: (page: Page) => Promise<void>;
}

async function speed(page: Page, label: string): Promise<void> {
  const button = page
    .getByRole('group', { name: 'Speed of the Demo' })
    .getByRole('button', { name: label, exact: true });
  await button.click();
  await page.mouse.move(700, 20);
  await page.waitForFunction(
    (wanted) => document.querySelector('.demo-controls [aria-pressed=true]')?.textContent === wanted,
    label,
  );
}

/** Until the engine's clock shows that time of the first day or a later one. */
async function until(page: Page, clock: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.querySelector('[aria-label=Clock] .v')?.textContent ?? '') >= wanted,
    clock,
    { timeout: 90_000, polling: 50 },
  );
}

/** The spread has been open for more than an hour. */
async function held(page: Page): Promise<void> {
  await until(page, '12:48');
  await speed(page, CALM);
  await page.waitForTimeout(1_200);
}

const PICTURES: Readonly<Record<string, Picture>> = {
  ...Object.fromEntries(SIGNAL_IDS.map((id) => [`${id.toLowerCase()}-open`, { scenario: id, show: held }])),
  terminal: { scenario: 'S7', show: held },
  light: { scenario: 'S7', light: true, show: held },
  small: { scenario: 'S7', size: SMALL, show: held },
  'day-over': {
    scenario: 'demo',
    async show(page) {
      await until(page, '15:20');
      await speed(page, CALM);
      await page.waitForTimeout(1_500);
    },
  },
  'emergency-running': {
    scenario: 'S7',
    async show(page) {
      await held(page);
      await speed(page, '1×');
      await page.keyboard.press('Control+Shift+X');
      await page.getByRole('alertdialog', { name: 'Emergency stop in progress' }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  'emergency-latched': {
    scenario: 'S7',
    async show(page) {
      await held(page);
      await page.keyboard.press('Control+Shift+X');
      await page.getByRole('heading', { name: 'Zero in what is ours' }).waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1_000);
    },
  },
  'square-off': {
    scenario: 'S7',
    async show(page) {
      await held(page);
      await page.keyboard.press('Control+Shift+F');
      await page.getByRole('alertdialog', { name: 'Proposal' }).waitFor();
      await page.waitForTimeout(500);
    },
  },
  palette: {
    scenario: 'S7',
    async show(page) {
      await held(page);
      await page.keyboard.press('Control+K');
      await page.keyboard.type('squ');
      await page.waitForTimeout(300);
    },
  },
  keys: {
    scenario: 'S7',
    async show(page) {
      await held(page);
      await page.keyboard.press('?');
      await page.waitForTimeout(300);
    },
  },
  replay: {
    scenario: 'S7',
    async show(page) {
      await replayed(page);
      await asked(page);
    },
  },
  import: { scenario: 'S7', show: imported },
  history: {
    scenario: 'S7',
    async show(page) {
      await imported(page);
      await page.getByRole('tab', { name: 'What is there' }).click();
      await page.getByRole('table', { name: 'Series' }).waitFor();
      await page.waitForTimeout(300);
    },
  },
  'sql-server': {
    scenario: 'S7',
    async show(page) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('connect a sql');
      await page.keyboard.press('Enter');
      await page.getByLabel('Server', { exact: true }).fill('localhost');
      await page.getByLabel('Database').fill('Trading');
      await page.getByLabel('User').fill('reader');
      await page.getByLabel('Password').fill('not told to anybody');
      await page.keyboard.press('Enter');
      await page.getByText('It does not work yet').waitFor({ timeout: 60_000 });
      await page.waitForTimeout(300);
    },
  },
  journal: {
    scenario: 'S7',
    async show(page) {
      await held(page);
      await page.keyboard.press('g');
      await page.keyboard.press('j');
      await page.getByRole('region', { name: 'Rows' }).waitFor();
      await page.waitForTimeout(800);
    },
  },
};

/** Two files brought in, of which one has bad lines. */
async function imported(page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kavach-files-'));
  const [good, bad] = [join(folder, 'nifty_15m.csv'), join(folder, 'nifty_2025.csv')];
  const lines = candleCsv(madeMarket(11, '2024-01-01', '2024-06-28').bars)
    .trimEnd()
    .split('\n');
  await writeFile(good, `${lines.join('\n')}\n`);
  await writeFile(bad, `${lines.with(17, 'no bar').with(211, '2025-02-30 09:15').join('\n')}\n`);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('import history');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Files on the machine/).fill(`${good}\n${bad}`);
  await page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await page.getByRole('table', { name: 'Came in' }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(300);
  await rm(folder, { recursive: true, force: true });
}

/** The day that runs, replayed to the decision that opened its spread; the terminal itself goes on. */
async function replayed(page: Page): Promise<void> {
  await held(page);
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /^Mon 16 Nov/ }).press('Enter');
  await page.locator('.replaybar.paused').waitFor({ timeout: 90_000 });
  await page.locator('#page').focus();
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowRight']) {
    const before = await page.locator('.replayclock').textContent();
    await page.keyboard.press(key);
    await page.waitForFunction(
      (was) => document.querySelector('.replaybar.paused .replayclock')?.textContent !== was,
      before,
      { timeout: 90_000 },
    );
    await page.locator('.replaybar.paused').waitFor({ timeout: 90_000 });
  }
  await page.locator('#page').focus();
}

/** Why a signal did not fire on a bar of that day. */
async function asked(page: Page): Promise<void> {
  for (const key of ['p', '3', '3', 'p', '1', 'b', 'ArrowLeft']) await page.keyboard.press(key);
  await page.getByTestId('why-at').waitFor();
  await page.waitForTimeout(500);
}

async function take(browser: Browser, name: string, picture: Picture): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'kavach-picture-'));
  const host = await RunningKavach.start(
    '--demo',
    '--scenario',
    picture.scenario,
    '--speed',
    '60',
    '--data',
    data,
  );
  const page = await browser.newPage({
    viewport: picture.size ?? LARGE,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
  });
  try {
    page.on('pageerror', ({ message }) => process.stderr.write(`${name}: ${message}\n`));
    await page.addInitScript(
      (theme) => localStorage.setItem('kavach.theme', theme),
      picture.light === true ? 'light' : 'dark',
    );
    await page.goto(host.address);
    await speed(page, RUSH);
    await picture.show(page);
    await writeFile(join(FOLDER, `${name}.png`), indexedPng(await page.screenshot()));
    process.stdout.write(`${name}\n`);
  } finally {
    await page.close();
    await host.end('SIGTERM');
    await rm(data, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? Object.keys(PICTURES) : wanted;
const browser = await chromium.launch({
  executablePath: process.env['KAVACH_CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
await mkdir(FOLDER, { recursive: true });
for (const name of names) {
  const picture = PICTURES[name];
  if (picture === undefined)
    throw new Error(`no picture "${name}"; there are: ${Object.keys(PICTURES).join(', ')}`);
  await take(browser, name, picture);
}
await browser.close();
