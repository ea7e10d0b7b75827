import type { Bar, BarMinutes, DailyCandle, Source } from '../../../shared/contract/index.ts';

/** Past bars of the index as a feed or a store has them; `minutes` is the length of every bar. */
export interface PastBars {
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  /** India VIX in hundredths, where the past has it: for the chart and its last close alone. */
  readonly vix?: { readonly minutes: 60 | 1440; readonly bars: readonly Bar[] };
  readonly source: Source;
  /** Where they come from, in words for a person, where the source alone does not tell. */
  readonly origin?: string;
  /** What ought to be there and is not, in words for a person. */
  readonly lacks?: string;
}
