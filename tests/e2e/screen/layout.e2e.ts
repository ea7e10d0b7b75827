import process from 'node:process';
import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { geometryFaults, touchingCells } from './geometry.ts';
import { closeDialog, DIALOG_NAMES, goTo, openDialog, PAGE_NAMES } from './places.ts';
import { FULL_ONLY } from '../full-only.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

const SIZES: readonly (readonly [width: number, height: number, rows: number])[] = [
  [1280, 720, 15],
  [1440, 900, 21],
  [1920, 1080, 21],
  ...(FULL ? [[2560, 1440, 21] as const] : []),
];

// The others differ from these by a banner; they have their turn in npm run test:full.
const QUICK = ['paper', 'live'] as const;
const ALL = [
  ...QUICK,
  'sessionDead',
  'closed',
  'degraded',
  'loading',
  'quiet',
  'demo',
  'halted',
  'limit',
  'disarmed',
  'foreign',
  'beside',
  'expiry',
  'expiryUnknown',
] as const;

for (const state of FULL ? ALL : QUICK) {
  test(`everything has its place: ${state}`, async ({ open }) => {
    const { page } = await open(state);
    if (state === 'degraded') await page.getByText(/Prices are/).waitFor();
    for (const [width, height, rows] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(150);
      const size = `${width} × ${height}`;
      if (state !== 'closed') await expect(page.locator('.ladder tbody tr'), size).toHaveCount(rows);
      // The chart follows its window with the next picture.
      await expect.poll(() => geometryFaults(page), size).toEqual([]);
      expect(await touchingCells(page), size).toEqual([]);
    }
  });
}

test.describe('columns and rows of the terminal', () => {
  const sizes = [
    [1280, 720, 384, 334, 266],
    [1440, 900, 440, 356, 312],
    [1700, 1000, 540, 420, 356],
  ] as const;
  for (const [width, height, chain, signals, bottom] of FULL ? sizes : sizes.slice(1, 2)) {
    test(`${width} × ${height}`, async ({ page, open }) => {
      await page.setViewportSize({ width, height });
      await open('paper');
      const box = (name: string) => page.locator(`[data-panel=${name}]`).boundingBox();
      expect((await box('chain'))?.width).toBe(chain);
      expect((await box('signals'))?.width).toBe(signals);
      expect((await box('positions'))?.height).toBe(bottom);
    });
  }
});

for (const state of FULL
  ? (['newcomer', 'accounts', 'sessionDead', 'demo', 'loading'] as const)
  : (['newcomer'] as const)) {
  test(`everything has its place on the pages of a morning: ${state}`, async ({ open }) => {
    const { page } = await open(state);
    for (const key of ['s', 'm']) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(150);
        expect(await geometryFaults(page), `${key}, ${width} × ${height}`).toEqual([]);
      }
    }
  });
}

for (const state of ['paper', 'live', 'halted', 'degraded', 'closed', 'newcomer', 'loading'] as const)
  for (const theme of state === 'paper' ? (['dark', 'light'] as const) : (['dark'] as const))
    test(
      `everything has its place on every page and dialog, at every size: ${state}, ${theme}`,
      FULL_ONLY,
      async ({ open }) => {
        const { page } = await open(state, theme);
        const fits = async (what: string): Promise<void> => {
          for (const [width, height] of SIZES) {
            await page.setViewportSize({ width, height });
            await expect.soft
              .poll(async () => geometryFaults(page), `${what}, ${width} × ${height}`)
              .toEqual([]);
          }
        };
        for (const name of PAGE_NAMES) {
          await goTo(page, name);
          await fits(name);
        }
        for (const name of DIALOG_NAMES) {
          await openDialog(page, name);
          await fits(name);
          await closeDialog(page);
        }
      },
    );

test('the dialogs fit into the smallest window', FULL_ONLY, async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const { host } = await open('sessionDead');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  expect(await geometryFaults(page), 'health').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Unwind list' }).click();
  expect(await geometryFaults(page), 'unwind list').toEqual([]);
  await page.keyboard.press('Escape');
  const { STATES: all } = await import('../../support/screen/states.ts');
  host.push(all.newcomer() ?? {});
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  expect(await geometryFaults(page), 'arming').toEqual([]);
});
