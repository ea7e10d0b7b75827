import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { currentTick, startTicker, TICK_MS, tickNow } from '../../../renderer/state/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The moments of the ticks within so many milliseconds, while numbers come at such moments. */
function ticksIn(ms: number, numbersAt: (at: number) => boolean): number[] {
  const stop = startTicker();
  tickNow();
  const began = performance.now();
  const ticks: number[] = [];
  for (let at = 1; at <= ms; at += 1) {
    const before = currentTick();
    vi.advanceTimersByTime(1);
    if (numbersAt(at)) tickNow();
    if (currentTick() !== before) ticks.push(Math.round(currentTick() - began));
  }
  stop();
  return ticks;
}

it('ages go on four times a second while no numbers come', () => {
  expect(ticksIn(1_000, () => false)).toEqual([250, 500, 750, 1_000]);
});

it('ages go on with the numbers while these come, and not once more in between', () => {
  expect(ticksIn(1_100, (at) => at % TICK_MS === 70)).toEqual([70, 320, 570, 820, 1_070]);
});

it('no age stands still for half a second', () => {
  const ticks = ticksIn(3_000, (at) => at % 700 === 0);
  const gaps = ticks.map((tick, index) => tick - (ticks[index - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(500);
});
