import { roundPaise, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import type { Chance } from '../../domain/exchange/index.ts';
import { MINUTE_VOLATILITY } from './minute-volatility.ts';
import { cell, TRADED_MINUTES, type SimulatedDay } from './simulated-day.ts';

/** Index values move in steps of 5 paise. */
const STEP = 5;
export const MINUTES_AN_HOUR = 60;

/** What an hour of the index must look like; prices in paise. */
export interface HourShape {
  readonly close: number;
  /** The hour's exact high and low; null leaves them to chance. */
  readonly high: number | null;
  readonly low: number | null;
  readonly jump: Jump | null;
}

/** The index falls or leaps to a price between two prints, at the beginning of a minute of the hour. */
export interface Jump {
  readonly minute: number;
  readonly to: number;
  /** The hour's bounds from then on. */
  readonly high: number;
  readonly low: number;
}

interface Bounds {
  readonly high: number | null;
  readonly low: number | null;
}

function boundsAt(hour: HourShape, minute: number): Bounds {
  return hour.jump !== null && minute % MINUTES_AN_HOUR >= hour.jump.minute ? hour.jump : hour;
}

/** What a day must look like. */
export interface DayShape {
  readonly open: number;
  /** The usual move of such a day, as a part of the index: 0.006 is 0.6 %. */
  readonly volatility: number;
  /** Where the traded day must end; null leaves it to chance. */
  readonly close: number | null;
  /** Six hours from 09:15; null leaves the way to chance. */
  readonly hours: readonly HourShape[] | null;
}

export interface VixLevel {
  /** India VIX at the close before, in hundredths, and the index then: VIX rises when the index falls. */
  readonly before: number;
  readonly indexBefore: number;
}

/** A day of that shape; all that is left open follows from chance. */
export function buildDay(date: TradingDate, shape: DayShape, vix: VixLevel, chance: Chance): SimulatedDay {
  const closes = shape.hours === null ? freeCloses(shape, chance) : shapedCloses(shape, shape.hours, chance);
  const bars = minuteBars(shape, closes, chance);
  const last = cell(bars.close, TRADED_MINUTES - 1);
  const auctionClose = step(last * (1 + 0.0004 * shape.volatility * 160 * chance.normal()));
  return { date, ...bars, ...vixPath(vix, shape.open, bars.close, chance), auctionClose };
}

export function step(value: number): Paise {
  return roundPaise(Math.round(value / STEP) * STEP);
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

type Bars = Pick<SimulatedDay, 'open' | 'high' | 'low' | 'close'>;

function minuteBars(shape: DayShape, closes: Float64Array, chance: Chance): Bars {
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

const VIX_PER_RETURN = 2.2;
const VIX_MIN = 1050;
const VIX_MAX = 2400;

/** VIX against the index, with a life of its own; it forgets a part of every day. */
function vixPath(
  { before, indexBefore }: VixLevel,
  open: number,
  closes: Int32Array,
  chance: Chance,
): Pick<SimulatedDay, 'vix' | 'vixOpen'> {
  const vix = new Int32Array(TRADED_MINUTES);
  const at = (index: number, own: number): number => {
    const level = before * Math.exp(-VIX_PER_RETURN * Math.log(index / indexBefore) + own);
    return Math.round(Math.min(VIX_MAX, Math.max(VIX_MIN, level)));
  };
  let own = 0;
  for (let minute = 0; minute < TRADED_MINUTES; minute += 1) {
    own = own * 0.998 + 0.0012 * chance.normal();
    vix[minute] = at(cell(closes, minute), own);
  }
  return { vix, vixOpen: at(open, 0) };
}
