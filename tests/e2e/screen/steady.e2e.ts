import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import { ROW_EVERY, priceUpdate, pricesBegin } from '../../support/screen/running-prices.ts';
import { test } from './fixture.ts';
import { geometryFaults } from './geometry.ts';
import { closeDialog, DIALOG_NAMES, goTo, openDialog, PAGE_NAMES } from './places.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
/** Each is one slice; in all they cross every digit that comes and goes with a rising and a falling price. */
const UPDATES = FULL ? 6_000 : 1_200;
const AT_ONCE = 60;

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

/**
 * Notes from now on what the browser itself calls a layout shift. A number that stands by its right edge and gains a digit
 * begins further left: that alone moves nothing else, and is left out.
 */
async function noteShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted = window as unknown as { shifts: Shift[] };
    noted.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as LayoutShift[]) {
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 90) : (node?.textContent ?? ''),
        );
        if (!what.every((text) => /^[+−]?₹?[\d,.]+$/.test(text)))
          noted.shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift' });
  });
}

interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

test('nothing moves while prices run', async ({ page, open }) => {
  const { host } = await open('paper');
  await noteShifts(page);
  const base = pricesBegin();
  for (let next = 1; next < UPDATES; next += AT_ONCE) {
    for (let n = next; n < next + AT_ONCE; n += 1) {
      // A new row moves those below it, and is no price.
      if (n % ROW_EVERY !== 0) host.push(priceUpdate(base, n));
    }
    await page.waitForTimeout(AT_ONCE);
  }
  await expect(page.getByTestId('net')).not.toContainText('+1,254.03');
  const shifts = () => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  expect(await shifts()).toEqual([]);
  // A banner takes a row of its own: that is what would have been seen.
  host.push({
    session: { ...base.session, halt: { state: 'HALTED', reason: 'Tried', since: base.session.now } },
  });
  await expect.poll(async () => (await shifts()).length).toBeGreaterThan(0);
});

test.describe('at 125 % zoom', () => {
  // As a browser does it: fewer pixels of the page, each of them larger.
  test.use({ viewport: { width: 1_280, height: 720 }, deviceScaleFactor: 1.25 });

  for (const state of FULL
    ? (['paper', 'live', 'degraded', 'limit', 'foreign'] as const)
    : (['paper'] as const)) {
    test(`a window of 1600 × 900 holds: ${state}`, async ({ page, open }) => {
      await open(state);
      expect(await page.evaluate(() => [devicePixelRatio, innerWidth])).toEqual([1.25, 1_280]);
      expect(await geometryFaults(page)).toEqual([]);
      if (!FULL) return;
      for (const name of PAGE_NAMES) {
        await goTo(page, name);
        await expect.soft.poll(async () => geometryFaults(page), name).toEqual([]);
      }
      for (const name of DIALOG_NAMES) {
        await openDialog(page, name);
        await expect.soft.poll(async () => geometryFaults(page), name).toEqual([]);
        await closeDialog(page);
      }
    });
  }
});
