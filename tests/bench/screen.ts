import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensure } from '../../shared/units/index.ts';
import { ensureChromium } from '../../tools/bootstrap/chromium.mjs';
import { ensureScreen } from '../../tools/bootstrap/screen.mjs';
import { RunningKavach } from '../support/running-kavach.ts';
import { BareBrowser } from '../support/screen/bare-browser.ts';
import { bundleSizes } from '../support/screen/bundle.ts';
import { screenUnderLoad } from './screen-load.ts';

type Figures = Readonly<Record<string, number>>;

const STARTS = 3;

const FIRST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => {
  const [paint] = list.getEntriesByName('first-contentful-paint');
  if (paint) resolve(performance.timeOrigin + paint.startTime);
}).observe({ type: 'paint', buffered: true }))`;

/** From the start of the process `kavach serve` to the first words in a browser that is open already. */
async function firstPaint(chromium: string): Promise<Figures> {
  const data = mkdtempSync(join(tmpdir(), 'kavach-bench-'));
  const browser = await BareBrowser.start(chromium);
  const times: number[] = [];
  try {
    // The first fills the compile cache and the data folder, and does not count.
    for (let start = 0; start <= STARTS; start += 1) {
      const began = Date.now();
      const host = await RunningKavach.start('--demo', '--data', data);
      await browser.ask('Page.navigate', { url: host.address });
      times.push(Number(await browser.value(FIRST_PAINT)) - began);
      await host.end('SIGTERM');
    }
  } finally {
    await browser.end();
    rmSync(data, { recursive: true, force: true });
  }
  const counted = times.slice(1).toSorted((a, b) => a - b);
  return {
    screen_first_paint_ms: ensure(counted[Math.floor(STARTS / 2)], 'a start'),
    screen_first_paint_best_ms: ensure(counted[0], 'a start'),
  };
}

/** The real screen: what it weighs, how soon it is there, and what a thousand updates a second cost. */
export async function bench(): Promise<Figures> {
  const chromium = ensure(await ensureChromium(), 'a Chromium (npm run test:e2e says how to get one)');
  await ensureScreen({ node: process.execPath, env: process.env });
  const { scripts, scriptsGzip, styles, stylesGzip } = bundleSizes();
  return {
    screen_scripts_bytes: scripts,
    screen_scripts_gzip_bytes: scriptsGzip,
    screen_styles_bytes: styles,
    screen_styles_gzip_bytes: stylesGzip,
    ...(await firstPaint(chromium)),
    ...(await screenUnderLoad(chromium)),
  };
}
