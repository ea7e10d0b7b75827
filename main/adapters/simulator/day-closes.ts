import type { Chance } from '../../domain/exchange/index.ts';
import { boundsAt, MINUTES_AN_HOUR, type Bounds, type DayShape, type HourShape } from './day-shape.ts';
import { MINUTE_VOLATILITY } from './minute-volatility.ts';
import { TRADED_MINUTES } from './simulated-day.ts';

/** Where each minute of a day of that shape closes. */
export function dayCloses(shape: DayShape, chance: Chance): Float64Array {
  return shape.hours === null ? freeCloses(shape, chance) : shapedCloses(shape, shape.hours, chance);
}

/** One in forty minutes moves four times as much: news. */
function fatNormal(chance: Chance): number {
  const size = chance.next() < 0.025 ? 4 : 0.85;
  return size * chance.normal();
}

function freeCloses(shape: DayShape, chance: Chance): Float64Array {
  const closes = new Float64Array(TRADED_MINUTES);
  bridge(closes, 0, TRADED_MINUTES, shape.open, shape.close, shape.volatility, chance);
  return closes;
}

function shapedCloses(shape: DayShape, hours: readonly HourShape[], chance: Chance): Float64Array {
  const closes = new Float64Array(TRADED_MINUTES);
  let from = shape.open;
  for (const [index, hour] of hours.entries()) {
    const begin = index * MINUTES_AN_HOUR;
    const end = begin + MINUTES_AN_HOUR;
    const { jump } = hour;
    if (jump === null) bridge(closes, begin, end, from, hour.close, shape.volatility, chance);
    else {
      bridge(closes, begin, begin + jump.minute, from, from, shape.volatility, chance);
      bridge(closes, begin + jump.minute, end, jump.to, hour.close, shape.volatility, chance);
    }
    for (let minute = begin; minute < end; minute += 1) {
      closes[minute] = within(closes[minute] ?? from, boundsAt(hour, minute));
    }
    closes[end - 1] = hour.close;
    from = hour.close;
  }
  return closes;
}

/** A random walk from one value to another (to wherever it comes, where that is null), minute by minute. */
function bridge(
  closes: Float64Array,
  begin: number,
  end: number,
  from: number,
  to: number | null,
  volatility: number,
  chance: Chance,
): void {
  let walked = 0;
  for (let minute = begin; minute < end; minute += 1) {
    walked += (MINUTE_VOLATILITY[minute] ?? 0) * volatility * from * fatNormal(chance);
    closes[minute] = from + walked;
  }
  if (to === null) return;
  const missing = to - from - walked;
  const length = end - begin;
  for (let minute = begin; minute < end; minute += 1) {
    closes[minute] = (closes[minute] ?? from) + (missing * (minute - begin + 1)) / length;
  }
}

/** Folded back at the hour's high and low, so that it does not stick to them. */
function within(value: number, bounds: Bounds): number {
  const high = bounds.high ?? Infinity;
  const low = bounds.low ?? -Infinity;
  const folded = value > high ? 2 * high - value : value < low ? 2 * low - value : value;
  return Math.min(high, Math.max(low, folded));
}
