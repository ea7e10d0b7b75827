import type { Bar, BarMinutes, DailyCandle, OptionType } from '../../../../shared/contract/index.ts';
import type { Instant, Paise, Strike, TradingDate } from '../../../../shared/units/index.ts';
import type { Calendar } from '../../calendar/index.ts';
import type { PastVix } from '../past-bars.ts';

/** A real price of an option; `at` names the start of its minute. */
export interface RecordedPrice {
  readonly at: Instant;
  readonly expiry: TradingDate;
  readonly strike: Strike;
  readonly type: OptionType;
  readonly price: Paise;
  /** Units. */
  readonly openInterest: number | null;
}

/** India VIX as far as it was recorded; either list may be empty. */
export interface RecordedVix extends PastVix {
  readonly daily: readonly DailyCandle[];
}

export const NO_VIX: RecordedVix = { minutes: 60, bars: [], daily: [] };

/** What was recorded of a market; every list ascending. */
export interface Recording {
  readonly calendar: Calendar;
  readonly minutes: BarMinutes;
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  readonly vix: RecordedVix;
  readonly options: readonly RecordedPrice[];
}

export interface ReplayHabits {
  /** A recorded price serves until it is so old; 0: only within its own minute. */
  readonly pointToleranceMs: number;
  /** Between two prints the last value, and every subscribed quote, is told again so often. */
  readonly repeatMs: number;
  /** So much wider than its spread each side of every quote is; nothing where it is not given. */
  readonly slippage?: Paise;
}

/** Every 2 seconds: as old as a quote may be at an entry, and half the work of every second. */
export const REPLAY_HABITS: ReplayHabits = { pointToleranceMs: 15 * 60_000, repeatMs: 2_000 };
