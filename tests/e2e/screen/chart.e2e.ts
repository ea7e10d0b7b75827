import { expect, type Page } from '@playwright/test';
import { rupees } from '../../../shared/units/index.ts';
import { STATES } from '../../support/screen/states.ts';
import { test } from './fixture.ts';
import { FULL_ONLY } from '../full-only.ts';

const SIZES = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
] as const;

/** What of the newest candle is drawn, read off the canvas by its colour, in the page's own pixels; null for none. */
async function newestCandle(page: Page): Promise<{ readonly top: number; readonly bottom: number } | null> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.plotwrap .canvas canvas');
    if (canvas === null) return null;
    // A copy: a canvas that is read is drawn by other means from then on.
    const copy = Object.assign(document.createElement('canvas'), {
      width: canvas.width,
      height: canvas.height,
    });
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (context === null) return null;
    context.drawImage(canvas, 0, 0);
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--loss');
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(colour.trim().slice(at, at + 2), 16),
    );
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const isLoss = (x: number, y: number): boolean => {
      const at = 4 * (y * width + x);
      const far = [red, green, blue].map((wanted, part) => Math.abs((data[at + part] ?? 0) - wanted));
      return Math.max(...far) < 24;
    };
    for (let x = width - 1; x >= 0; x -= 1) {
      const rows = Array.from({ length: height }, (_, y) => y).filter((y) => isLoss(x, y));
      if (rows.length < 3) continue;
      // The body's right edge was met; the wick stands in its middle.
      const all = Array.from({ length: 12 }, (_, back) => x - back).flatMap((column) =>
        Array.from({ length: height }, (_, y) => y).filter((y) => isLoss(column, y)),
      );
      const { top } = canvas.getBoundingClientRect();
      const scale = canvas.getBoundingClientRect().height / height;
      return { top: top + Math.min(...all) * scale, bottom: top + Math.max(...all) * scale };
    }
    return null;
  });
}

test(
  'the newest candle lies whole between the chart’s captions at every size, also where it is the lowest',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    const chart = STATES.paper()?.chart;
    const hour = chart?.building[60];
    if (chart === undefined || hour === undefined) throw new Error('the example has no bar');
    const falling = { ...hour, low: rupees(25_700), close: rupees(25_720) };
    host.push({
      chart: { ...chart, building: { ...chart.building, 60: falling }, lines: [], weeks: [], marks: [] },
    });
    await expect(page.locator('.ohlc')).toContainText('25,720.00');
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const size = `${width} × ${height}`;
      const captions = await page.locator('.barslider').boundingBox();
      const legend = await page.locator('.ohlc').boundingBox();
      await expect.poll(() => newestCandle(page), size).not.toBeNull();
      await expect
        .poll(async () => ((await newestCandle(page))?.bottom ?? Infinity) + 4, size)
        .toBeLessThanOrEqual(captions?.y ?? 0);
      expect((await newestCandle(page))?.top, size).toBeGreaterThan(
        (legend?.y ?? Infinity) + (legend?.height ?? 0),
      );
    }
  },
);
