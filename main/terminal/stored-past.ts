import type { Bar, BarMinutes, DailyCandle } from '../../shared/contract/index.ts';
import {
  addDays,
  istInstant,
  mondayOf,
  timeOfDay,
  type Instant,
  type TradingDate,
} from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { doubtfulDays } from '../domain/history/index.ts';
import type { PastVix } from '../domain/market/past-bars.ts';
import type { HistorySource } from '../ports/history-source.ts';
import type { BarSeries } from '../ports/history-store.ts';
import { storedVix } from './stored-vix.ts';

/** Bars of the weeks before today as a store has them. */
export interface StoredPast {
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  readonly vix: PastVix | null;
  readonly origin: string;
}

export interface Wanted {
  readonly calendar: Calendar;
  readonly today: TradingDate;
  /** The days that must be whole. */
  readonly days: readonly TradingDate[];
}

/** Context and machines need the previous week; the chart shows one more. */
const WEEKS_BEFORE = 2;
const DAILY_BACK = 1_000;
/** Longer bars make no hours. */
const MINUTES_MAX = 60;

/**
 * The bars of a store, of one series only, or why it will not do, in words: a week's context rests on whole days or on none
 * of them. Shorter bars first: the chart shows more of them.
 */
export async function storedPast(source: HistorySource, wanted: Wanted): Promise<StoredPast | string> {
  const list = await source.list();
  if (!list.ok) return `${source.name}: ${list.error.message}`;
  const series = list.value.bars
    .filter(({ symbol, minutes }) => symbol === 'NIFTY' && minutes <= MINUTES_MAX)
    .toSorted((a, b) => a.minutes - b.minutes);
  const reasons: string[] = [];
  for (const each of series) {
    const bars = await wholeBars(source, each, wanted);
    if (typeof bars === 'string') {
      reasons.push(bars);
      continue;
    }
    const daily = await dailyOf(source, each.vendor, wanted.today);
    const { vendor, minutes } = each;
    const vix = await storedVix(source, list.value, spanOf(wanted.today));
    return { minutes, bars, daily, vix, origin: `${source.name}, ${vendor}, ${minutes} min` };
  }
  return `${source.name}: ${reasons.length === 0 ? 'no bars of NIFTY' : reasons.join('; ')}`;
}

async function wholeBars(
  source: HistorySource,
  series: BarSeries,
  { calendar, today, days }: Wanted,
): Promise<readonly Bar[] | string> {
  const [name, { from, upTo }] = [`${series.vendor}, ${series.minutes} min`, spanOf(today).bars];
  const bars = await source.bars(series, from, upTo);
  if (!bars.ok) return `${name}: ${bars.error.message}`;
  const lacking = doubtfulDays(calendar, bars.value, series.minutes, days);
  return lacking.length === 0 ? bars.value : `${name} lacks ${lacking.join(', ')}`;
}

/** Of the same vendor where it has any, else of another: official candles are the exchange's own. */
async function dailyOf(
  source: HistorySource,
  vendor: string,
  today: TradingDate,
): Promise<readonly DailyCandle[]> {
  const list = await source.list();
  const all = list.ok ? list.value.daily.filter(({ symbol }) => symbol === 'NIFTY') : [];
  const series = all.find((each) => each.vendor === vendor) ?? all[0];
  if (series === undefined) return [];
  const { from, to } = spanOf(today).daily;
  const daily = await source.daily(series, from, to);
  return daily.ok ? daily.value : [];
}

function spanOf(today: TradingDate) {
  return {
    bars: { from: midnight(addDays(mondayOf(today), -7 * WEEKS_BEFORE)), upTo: midnight(today) },
    daily: { from: addDays(today, -DAILY_BACK), to: addDays(today, -1) },
  };
}

function midnight(date: TradingDate): Instant {
  return istInstant(date, timeOfDay(0));
}
