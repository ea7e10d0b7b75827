import type { Chance } from '../../domain/exchange/index.ts';
import { boundsAt, MINUTES_AN_HOUR, step, type Bounds, type DayShape, type HourShape } from './day-shape.ts';
import { MINUTE_VOLATILITY } from './minute-volatility.ts';
import { cell, TRADED_MINUTES, type SimulatedDay } from './simulated-day.ts';

type Bars = Pick<SimulatedDay, 'open' | 'high' | 'low' | 'close'>;

/** Minute bars around these closes, within the shape's bounds; each shaped hour reaches its high and low. */
export function dayBars(shape: DayShape, closes: Float64Array, chance: Chance): Bars {
  const [open, high, low, close] = [0, 1, 2, 3].map(() => new Int32Array(TRADED_MINUTES));
  if (open === undefined || high === undefined || low === undefined || close === undefined)
    throw new Error('no room');
  const bars: Bars = { open, high, low, close };
  let before = shape.open;
  for (let minute = 0; minute < TRADED_MINUTES; minute += 1) {
    const hour = shape.hours?.[Math.floor(minute / MINUTES_AN_HOUR)] ?? null;
    const bounds = hour === null ? null : boundsAt(hour, minute);
    const size = (MINUTE_VOLATILITY[minute] ?? 0) * shape.volatility * before;
    const jumped = hour?.jump?.minute === minute % MINUTES_AN_HOUR ? hour.jump.to : null;
    const wish = minute === 0 ? shape.open : (jumped ?? before + 0.15 * size * chance.normal());
    const first = clipped(wish, bounds);
    const last = clipped(closes[minute] ?? before, bounds);
    const up = clipped(Math.max(first, last) - 0.3 * size * Math.log(1 - chance.next()), bounds);
    const down = clipped(Math.min(first, last) + 0.3 * size * Math.log(1 - chance.next()), bounds);
    open[minute] = step(first);
    close[minute] = step(last);
    high[minute] = Math.max(step(up), step(first), step(last));
    low[minute] = Math.min(step(down), step(first), step(last));
    before = step(last);
  }
  for (const [index, hour] of (shape.hours ?? []).entries())
    touchExtremes(bars, index * MINUTES_AN_HOUR, hour);
  return bars;
}

function clipped(value: number, bounds: Bounds | null): number {
  return Math.min(bounds?.high ?? Infinity, Math.max(bounds?.low ?? -Infinity, value));
}

/** The minute that comes nearest to the hour's high reaches it, and so for the low. */
function touchExtremes(bars: Bars, begin: number, hour: HourShape): void {
  let highest = begin;
  let lowest = begin;
  for (let minute = begin; minute < begin + MINUTES_AN_HOUR; minute += 1) {
    if (cell(bars.high, minute) > cell(bars.high, highest)) highest = minute;
    if (cell(bars.low, minute) < cell(bars.low, lowest)) lowest = minute;
  }
  if (hour.high !== null) bars.high[highest] = hour.high;
  if (hour.low !== null) bars.low[lowest] = hour.low;
}
