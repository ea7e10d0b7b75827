import { loadavg } from 'node:os';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Slices } from '../../shared/contract/index.ts';
import { BareBrowser } from '../support/screen/bare-browser.ts';
import { CoreWait } from '../support/screen/core-wait.ts';
import { busiest, cpuByKind } from '../support/screen/process-tree.ts';
import { ROW_EVERY, priceUpdate, pricesBegin } from '../support/screen/running-prices.ts';
import { startFixture, type FixtureServer } from '../support/screen/server.ts';
import { lastShown } from '../support/screen/shown-prices.ts';

const PER_SECOND = 1_000;
const MINUTES = Number(process.env['KAVACH_SCREEN_MINUTES'] ?? '1');
const WARM_UP_MS = 5_000;
/** After it a slice that is not shown counts as lost, however slow the machine is. */
const PATIENCE_MS = 120_000;

type LongFrame = readonly [from: number, duration: number];

const WATCH = `globalThis.longFrames = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    longFrames.push([performance.timeOrigin + startTime, duration]);
}).observe({ type: 'long-animation-frame', buffered: false });`;

/** Pushes what is due by the clock, one slice a frame, until the time is over; the number of the next. */
async function pushFor(
  host: FixtureServer,
  from: number,
  ms: number,
  each: () => void = () => undefined,
): Promise<number> {
  const base = pricesBegin();
  const began = performance.now();
  let next = from;
  for (let at = 0; at < ms; at = performance.now() - began) {
    const due = from + Math.floor((at * PER_SECOND) / 1_000);
    for (; next < due; next += 1) host.push(priceUpdate(base, next));
    each();
    await wait(2);
  }
  return next;
}

/** Names of the slices that the screen does not show as they were last sent. */
async function notShown(browser: BareBrowser, next: number): Promise<readonly string[]> {
  const last = Array.from({ length: ROW_EVERY }, (_, place) =>
    priceUpdate(pricesBegin(), next - ROW_EVERY + place),
  );
  const state = last.reduce<Slices>((all, changed) => ({ ...all, ...changed }), pricesBegin());
  const missing: string[] = [];
  for (const [name, [selector, text]] of Object.entries(lastShown(state))) {
    const found = `[...document.querySelectorAll(${JSON.stringify(selector)})].some((at) => at.textContent.includes(${JSON.stringify(text)}))`;
    if ((await browser.value(found)) !== true) missing.push(name);
  }
  return missing;
}

/** How long the screen needs after the last push until it shows all of it, and what it never does. */
async function settled(browser: BareBrowser, next: number) {
  const began = performance.now();
  for (;;) {
    const missing = await notShown(browser, next);
    const ms = performance.now() - began;
    if (missing.length === 0 || ms > PATIENCE_MS) return { missing, ms };
    await wait(50);
  }
}

/** The screen under a thousand updates a second; percent are of one core. */
export async function screenUnderLoad(chromium: string): Promise<Record<string, number>> {
  const host = await startFixture('paper');
  const browser = await BareBrowser.start(chromium);
  try {
    await browser.ask('Page.navigate', { url: host.address });
    const warm = await pushFor(host, 1, WARM_UP_MS);
    await settled(browser, warm);
    const heapBefore = await browser.heapBytes();
    await browser.value(WATCH);
    const [before, began] = [cpuByKind(browser.pid), performance.now()];
    const waited = new CoreWait(busiest(browser.pid, 'renderer'));
    const next = await pushFor(host, warm, MINUTES * 60_000, () => waited.look());
    const seconds = (performance.now() - began) / 1_000;
    const after = cpuByKind(browser.pid);
    const percent = (kinds: readonly string[]): number =>
      kinds.reduce((sum, kind) => sum + (after.get(kind) ?? 0) - (before.get(kind) ?? 0), 0) *
      (100 / seconds);
    const { missing, ms } = await settled(browser, next);
    if (missing.length > 0) process.stderr.write(`not shown as last sent: ${missing.join(', ')}\n`);
    const frames = ((await browser.value('longFrames')) ?? []) as readonly LongFrame[];
    const own = frames.map(([from, duration]) =>
      Math.max(0, duration - waited.between(from, from + duration)),
    );
    return {
      screen_updates_per_s: (next - warm) / seconds,
      screen_seconds: seconds,
      screen_cpu_percent: percent(['browser', 'renderer']),
      screen_cpu_all_processes_percent: percent([...after.keys()]),
      screen_frames_over_50_ms: frames.length,
      screen_longest_frame_ms: Math.max(0, ...frames.map(([, duration]) => duration)),
      // Without the time in which the page could run and had no core: what a machine that is busy elsewhere adds.
      screen_own_frames_over_50_ms: own.filter((duration) => duration > 50).length,
      screen_own_longest_frame_ms: Math.max(0, ...own),
      screen_waited_for_a_core_ms: waited.total(),
      screen_slices_lost: missing.length,
      screen_settled_after_ms: ms,
      screen_heap_begin_mb: heapBefore / 1e6,
      screen_heap_growth_mb: ((await browser.heapBytes()) - heapBefore) / 1e6,
      screen_load_average: loadavg()[0] ?? 0,
    };
  } finally {
    await browser.end();
    await host.close();
  }
}
