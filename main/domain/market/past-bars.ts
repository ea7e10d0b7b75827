import type { Bar, BarMinutes, DailyCandle, Source } from '../../../shared/contract/index.ts';

/** Past bars of the index as a feed or a store has them; `minutes` is the length of every bar. */
export interface PastBars {
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  readonly source: Source;
  /** Where they come from, in words for a person, where the source alone does not tell. */
  readonly origin?: string;
  /** What ought to be there and is not, in words for a person. */
  readonly lacks?: string;
}
