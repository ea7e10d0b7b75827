import { dayNumber } from '../../../shared/units/index.ts';
import { Chance } from '../../domain/exchange/index.ts';
import { step } from './day-shape.ts';
import { cell, type SimulatedDay } from './simulated-day.ts';

/** The prints of one minute: milliseconds within it, ascending, and prices. */
export interface MinuteTicks {
  readonly offsets: Int32Array;
  readonly prices: Int32Array;
}

const SECONDS = 60;
/** A second has one print, or by this chance two. */
const SECOND_PRINT = 0.45;

/** The prints that make exactly this minute bar: the first is its open, the last its close, all lie within it. */
export function minuteTicks(day: SimulatedDay, minute: number, seed: number): MinuteTicks {
  const chance = new Chance(seed, dayNumber(day.date), minute);
  const offsets = printTimes(chance);
  const [open, high, low, close] = [day.open, day.high, day.low, day.close].map((each) => cell(each, minute));
  if (open === undefined || high === undefined || low === undefined || close === undefined)
    throw new Error('no bar');
  const last = offsets.length - 1;
  const lowFirst = close >= open;
  const early = 1 + Math.floor(chance.next() * (last * 0.45));
  const late = 1 + Math.floor(last * 0.5 + chance.next() * (last * 0.45));
  const points: readonly (readonly [place: number, price: number])[] = [
    [0, open],
    [early, lowFirst ? low : high],
    [late, lowFirst ? high : low],
    [last, close],
  ];
  const prices = new Int32Array(offsets.length);
  for (const [index, [place, price]] of points.entries()) {
    const [next, target] = points[index + 1] ?? [place, price];
    fillBetween(prices, place, next, price, target, { high, low }, chance);
  }
  return { offsets, prices };
}

function printTimes(chance: Chance): Int32Array {
  const times: number[] = [];
  for (let second = 0; second < SECONDS; second += 1) {
    const first = Math.floor(chance.next() * 600);
    times.push(second * 1000 + first);
    if (chance.next() < SECOND_PRINT)
      times.push(second * 1000 + first + 100 + Math.floor(chance.next() * 300));
  }
  return Int32Array.from(times);
}

function fillBetween(
  prices: Int32Array,
  from: number,
  to: number,
  price: number,
  target: number,
  bounds: { readonly high: number; readonly low: number },
  chance: Chance,
): void {
  const noise = (bounds.high - bounds.low) * 0.06;
  prices[from] = price;
  for (let place = from + 1; place < to; place += 1) {
    const along = (place - from) / (to - from);
    const wish = price + (target - price) * along + noise * chance.normal();
    prices[place] = Math.min(bounds.high, Math.max(bounds.low, step(wish)));
  }
  prices[to] = target;
}

/** The place of the first print at or after an offset, by binary search. */
export function firstAtOrAfter(offsets: Int32Array, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(offsets, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
