import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { startFixture } from './server.ts';
import { STATES, type StateName } from './states.ts';

// Pictures of the screen in its example states: node tests/support/screen/shoot.ts FOLDER [state ...] [--light] [--size WxH]
const SIZES = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
] as const;

const words = process.argv.slice(2);
const folder = words[0] ?? '.build/pictures';
const theme = words.includes('--light') ? 'light' : 'dark';
const only = words.find((word) => /^\d+x\d+$/.test(word));
const chosen = words.slice(1).filter((word): word is StateName => word in STATES);
const scene = words.find((word) => word.startsWith('--do='))?.slice(5) ?? '';

/** Keys and clicks before the picture. */
const SCENES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  palette: async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('squ');
  },
  keys: async (page) => page.keyboard.press('?'),
  live: async (page) => page.getByRole('button', { name: 'Live', exact: true }).click(),
  proposal: async (page) => page.keyboard.press('Control+Shift+F'),
  journal: async (page) => page.getByRole('button', { name: 'Journal', exact: true }).click(),
  morning: async (page) => page.getByRole('button', { name: 'Morning' }).click(),
  setup: async (page) => page.getByRole('button', { name: 'Setup' }).click(),
  reset: async (page) => page.getByRole('button', { name: 'Reset…' }).click(),
  orders: async (page) => page.getByRole('tab', { name: /Orders/ }).click(),
  newday: async (page) => page.getByTitle('Start a new Demo day').click(),
  mark: async (page) => page.getByRole('button', { name: /S7 sell PE/ }).focus(),
  m5: async (page) => page.getByRole('button', { name: '5m', exact: true }).click(),
  s3: async (page) => page.getByRole('option', { name: /S3/ }).click(),
};

const root = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: process.env['KAVACH_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--disable-quic', '--no-first-run', ...(root ? ['--no-sandbox'] : [])],
});
await mkdir(folder, { recursive: true });
for (const state of chosen.length === 0 ? (Object.keys(STATES) as StateName[]) : chosen) {
  const fixture = await startFixture(state);
  for (const [width, height] of SIZES) {
    if (only !== undefined && only !== `${width}x${height}`) continue;
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        process.stderr.write(`${state}: ${message.text()}\n`);
    });
    page.on('pageerror', (error) => process.stderr.write(`${state}: ${error.stack ?? error.message}\n`));
    await page.addInitScript((kept) => localStorage.setItem('kavach.theme', kept), theme);
    await page.goto(fixture.address);
    await page.waitForTimeout(state === 'loading' ? 1_900 : 1_100);
    await SCENES[scene]?.(page);
    if (scene !== '') await page.waitForTimeout(500);
    const name = [state, scene, theme === 'light' ? 'light' : '', `${width}x${height}`]
      .filter(Boolean)
      .join('-');
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await fixture.close();
}
await browser.close();
