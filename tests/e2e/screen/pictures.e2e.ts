import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { STATES, type StateName } from '../../support/screen/states.ts';
import { test } from './fixture.ts';

// Pictures of the screen in its example states, to be looked at beside the visual reference; not a test. Only with
// KAVACH_PICTURES=FOLDER, and KAVACH_SCENE=NAME for one of the scenes below: npx playwright test pictures
const folder = process.env['KAVACH_PICTURES'];
const scene = process.env['KAVACH_SCENE'] ?? '';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
] as const;

/** Keys and clicks before the picture. */
const SCENES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  palette: async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('squ');
  },
  keys: async (page) => page.keyboard.press('?'),
  live: async (page) => page.getByRole('button', { name: 'Live', exact: true }).click(),
  login: async (page) => {
    await page.context().route('https://*.example/**', (route) => route.fulfill({ body: 'login' }));
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByLabel('Kite, orders').getByLabel('API key').fill('kx7d');
    await page.getByLabel('Kite, orders').getByLabel('API secret').fill('secret');
    await page.keyboard.press('Enter');
    await page.locator('#page').getByRole('button', { name: 'Log in to Kite' }).click();
    await page.waitForTimeout(500);
  },
  proposal: async (page) => page.keyboard.press('Control+Shift+F'),
  journal: async (page) => page.getByRole('button', { name: 'Journal', exact: true }).click(),
  morning: async (page) => page.getByRole('button', { name: 'Morning' }).click(),
  setup: async (page) => page.getByRole('button', { name: 'Setup' }).click(),
  backtest: async (page) => {
    await page.getByRole('button', { name: 'Backtest', exact: true }).click();
    await page.getByText('Profit factor').waitFor();
  },
  run: async (page) => {
    await SCENES['backtest']?.(page);
    await page.getByRole('button', { name: /^Run/ }).first().click();
    await page.getByText(/left$/).waitFor();
  },
  trade: async (page) => {
    await SCENES['backtest']?.(page);
    await page
      .getByRole('table', { name: 'Trades, newest first' })
      .locator('tbody tr')
      .first()
      .press('Enter');
  },
  runs: async (page) => {
    await SCENES['backtest']?.(page);
    await page.getByRole('button', { name: 'Runs…' }).click();
  },
  past: async (page) => {
    await SCENES['backtest']?.(page);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
  },
  settings: async (page) => {
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByLabel('Lots per trade').fill('0');
    await page.getByLabel('Daily loss limit').fill('25,000');
    await page.getByRole('button', { name: 'Limits' }).click();
  },
  preset: async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('author');
    await page.keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
  },
  health: async (page) => page.getByRole('button', { name: 'Show health' }).click(),
  unwind: async (page) => page.getByRole('button', { name: 'Unwind list' }).click(),
  adopt: async (page) => {
    await page.getByRole('button', { name: 'Adopt…', exact: true }).first().click();
    await page.keyboard.type('ADO');
  },
  alerts: async (page) => {
    await page.keyboard.press('g');
    await page.keyboard.press('a');
  },
  drill: async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('stop drill');
    await page.keyboard.press('Enter');
  },
  reset: async (page) => page.getByRole('button', { name: 'Reset…' }).click(),
  orders: async (page) => page.getByRole('tab', { name: /Orders/ }).click(),
  newday: async (page) => page.getByTitle('Start a new Demo day').click(),
  mark: async (page) => page.getByRole('button', { name: /S7 sell PE/ }).focus(),
  m5: async (page) => page.getByRole('button', { name: '5m', exact: true }).click(),
  vix: async (page) => page.getByRole('button', { name: 'VIX' }).click(),
  greeks: async (page) => page.getByRole('button', { name: 'Greeks' }).click(),
  interest: async (page) => page.getByRole('button', { name: 'OI', exact: true }).click(),
  whatif: async (page) => page.getByRole('button', { name: 'What if…' }).click(),
  s3: async (page) => page.getByRole('option', { name: /S3/ }).click(),
};

if (folder !== undefined) {
  for (const state of Object.keys(STATES) as StateName[]) {
    for (const theme of ['dark', 'light'] as const) {
      test(`picture: ${state}, ${theme}`, async ({ open }) => {
        const { page } = await open(state, theme);
        await page.waitForTimeout(1_900);
        await SCENES[scene]?.(page);
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          await page.waitForTimeout(400);
          const name = [state, scene, theme, `${width}x${height}`].filter(Boolean).join('-');
          await page.screenshot({ path: join(folder, `${name}.png`) });
        }
      });
    }
  }
}
