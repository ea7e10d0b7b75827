import type { Bias, DailyCandle, PreviousWeekSource, WeekContext } from '../../../shared/contract/index.ts';
import {
  absolute,
  addDays,
  larger,
  minus,
  paise,
  smaller,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { WeekSummary } from './week-summary.ts';

/** The margin is never less than this: 0.25 rupees (strategy.md 2). */
const MARGIN_MIN = paise(25);

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

type Zones = Omit<WeekContext, 'week' | 'previousWeek' | 'source' | 'doubts'>;

function zones(prevHigh: Paise, prevLow: Paise, prevClose: Paise, prevMax4h: Paise, prevMin4h: Paise): Zones {
  const upperTop = larger(prevHigh, prevMax4h);
  const upperBottom = smaller(prevHigh, prevMax4h);
  const lowerTop = larger(prevLow, prevMin4h);
  const lowerBottom = smaller(prevLow, prevMin4h);
  return {
    prevHigh,
    prevLow,
    prevClose,
    prevMax4h,
    prevMin4h,
    upperTop,
    upperBottom,
    lowerTop,
    lowerBottom,
    marginHigh: margin(upperTop, upperBottom),
    marginLow: margin(lowerTop, lowerBottom),
    bias: biasOf(prevClose, prevMax4h, prevMin4h),
  };
}

function margin(top: Paise, bottom: Paise): Paise {
  return larger(paise(3 * (top - bottom)), MARGIN_MIN);
}

function biasOf(prevClose: Paise, prevMax4h: Paise, prevMin4h: Paise): Bias {
  const toHigh = absolute(minus(prevClose, prevMax4h));
  const toLow = absolute(minus(prevClose, prevMin4h));
  if (toHigh < toLow) return 'bearish';
  return toLow < toHigh ? 'bullish' : 'neutral';
}
