import type { Bar, DailyCandle } from '../../shared/contract/index.ts';
import type { Instant, Result, TradingDate } from '../../shared/units/index.ts';
import type { BarSeries, DailySeries, ImportCount, PricePoint, PriceSpan } from './history-store.ts';

/** Why a store of history did not answer; the list is closed. */
export type SourceFaultCode =
  | 'UNREACHABLE'
  | 'LOGIN_REFUSED'
  | 'NO_DATABASE'
  | 'NO_PERMISSION'
  | 'NO_TABLE'
  | 'NO_COLUMN'
  | 'CONNECTION_LOST'
  | 'TIMED_OUT'
  | 'SHIFTED_TIMES'
  | 'END_STAMPS'
  | 'BAD_ROWS'
  | 'WRONG_SETTINGS'
  | 'FAILED';

export interface SourceFault {
  readonly code: SourceFaultCode;
  /** What happened, without any secret. */
  readonly message: string;
  /** What the user can do about it. */
  readonly remedy: string;
  /** What a suspicion rests on, one line a finding; of a long list the first ones. */
  readonly evidence: readonly string[];
}

export type SourceAnswer<T> = Promise<Result<T, SourceFault>>;

/** What a connection test found, one line each. */
export interface SourceCheck {
  readonly lines: readonly string[];
}

/** Everything a store has some of. */
export interface SourceList {
  readonly bars: readonly BarSeries[];
  readonly daily: readonly DailySeries[];
  readonly prices: readonly PriceSpan[];
}

/**
 * The reading half of a store of history, whichever it is: answers come later, whole or not at all. Times are never
 * moved: bars whose times are suspected of being wrong are refused with the evidence, while `starts` shows them as they stand.
 */
export interface HistorySource {
  /** For a person. */
  readonly name: string;
  check(): SourceAnswer<SourceCheck>;
  list(): SourceAnswer<SourceList>;
  starts(series: BarSeries): SourceAnswer<readonly Instant[]>;
  /** Bars that start at `from` or later and before `upTo`, ascending. */
  bars(series: BarSeries, from: Instant, upTo: Instant): SourceAnswer<readonly Bar[]>;
  /** Candles of both dates and what lies between, ascending. */
  daily(series: DailySeries, from: TradingDate, to: TradingDate): SourceAnswer<readonly DailyCandle[]>;
  /** The dates of all daily candles, ascending, doubles included. */
  dailyDates(series: DailySeries): SourceAnswer<readonly TradingDate[]>;
  prices(
    vendor: string,
    expiry: TradingDate,
    from: Instant,
    upTo: Instant,
  ): SourceAnswer<readonly PricePoint[]>;
  close(): Promise<void>;
}

/** What a feed told of days gone by, to be kept under its name. */
export interface KeptPast {
  readonly series: BarSeries;
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
}

/** The one thing that a terminal writes into a store of history; bars and candles each whole or not at all. */
export interface HistoryKeeper {
  keep(past: KeptPast): SourceAnswer<ImportCount>;
}
