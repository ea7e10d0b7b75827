import type { DailyCandle, PreviousWeekSource, WeekContext } from '../../../shared/contract/index.ts';
import { addDays, larger, smaller, type Paise, type TradingDate } from '../../../shared/units/index.ts';
import type { WeekSummary } from './week-summary.ts';
import { zones } from './zones.ts';

export interface ContextInput {
  readonly week: TradingDate;
  readonly previous: WeekSummary;
  /** Official candles, ascending; those of other weeks are passed over. */
  readonly daily: readonly DailyCandle[];
  readonly source: PreviousWeekSource;
  /** Why the previous week or this one is not to be trusted (weekDoubts); carried into the context. */
  readonly doubts: readonly string[];
}

/** The week's context, fixed at its first bar. Source: strategy.md 2. */
export function weekContext(input: ContextInput): WeekContext {
  const { previous } = input;
  const candles = candlesOf(input.daily, previous.week);
  const complete = previous.days.every((day) => candles.some((candle) => candle.date === day));
  const useDaily =
    candles.length > 0 && input.source !== 'intraday' && (complete || input.source === 'daily');
  const doubts = [...input.doubts];
  if (input.source === 'daily' && !complete)
    doubts.push(`daily candles of week ${previous.week} are incomplete`);
  const levels = useDaily ? dailyLevels(candles, previous) : previous;
  return {
    week: input.week,
    previousWeek: previous.week,
    source: useDaily ? 'daily' : 'intraday',
    ...zones(levels.high, levels.low, levels.close, previous.max4h, previous.min4h),
    doubts,
  };
}

interface Levels {
  readonly high: Paise;
  readonly low: Paise;
  readonly close: Paise;
}

function dailyLevels(candles: readonly DailyCandle[], fallback: Levels): Levels {
  const first = candles[0];
  if (first === undefined) return fallback;
  let { high, low, close } = first;
  for (const candle of candles) {
    high = larger(high, candle.high);
    low = smaller(low, candle.low);
    close = candle.close;
  }
  return { high, low, close };
}

/** The candles of one week by binary search: a backtest asks once a week over decades of candles. */
function candlesOf(daily: readonly DailyCandle[], week: TradingDate): readonly DailyCandle[] {
  const from = firstAtOrAfter(daily, week);
  return daily.slice(from, firstAtOrAfter(daily, addDays(week, 7)));
}

function firstAtOrAfter(daily: readonly DailyCandle[], date: TradingDate): number {
  let low = 0;
  let high = daily.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candle = daily[middle];
    if (candle !== undefined && candle.date < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
