import type { Bar, BarMinutes, DailyCandle, Source } from '../../../shared/contract/index.ts';

/** India VIX in hundredths, as prices are: for the chart and its last close, nothing is decided on it. */
export interface PastVix {
  /** Of every bar. */
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
  /** Official candles, where there are any. */
  readonly daily?: readonly DailyCandle[];
}

/** Past bars of the index as a feed or a store has them; `minutes` is the length of every bar. */
export interface PastBars {
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  /** Where the past has it. */
  readonly vix?: PastVix;
  readonly source: Source;
  /** Where they come from, in words for a person, where the source alone does not tell. */
  readonly origin?: string;
  /** What ought to be there and is not, in words for a person. */
  readonly lacks?: string;
}
