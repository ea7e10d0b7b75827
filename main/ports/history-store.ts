import type { Bar, BarMinutes, DailyCandle, IndexSymbol, OptionType } from '../../shared/contract/index.ts';
import type { Instant, Paise, Result, Strike, TradingDate } from '../../shared/units/index.ts';
import type { JournalFaultCode } from './journal.ts';

/** Bars of one index and one length as one vendor tells them: vendors differ, so their bars are never mixed. */
export interface BarSeries {
  readonly symbol: IndexSymbol;
  readonly minutes: BarMinutes;
  readonly vendor: string;
}

/** Official daily candles of one index. */
export interface DailySeries {
  readonly symbol: IndexSymbol;
  readonly vendor: string;
}

/** A price of an option that was paid at one minute; what was not recorded is null. */
export interface PricePoint {
  readonly at: Instant;
  readonly expiry: TradingDate;
  readonly strike: Strike;
  readonly type: OptionType;
  readonly price: Paise;
  /** Units. */
  readonly openInterest: number | null;
  readonly lotSize: number | null;
}

/** What an import did: rows that are new, and rows that were there already with the same values. */
export interface ImportCount {
  readonly added: number;
  readonly same: number;
}

/** A row that is there already with other values. */
export interface ImportConflict {
  readonly row: string;
  readonly stored: string;
  readonly given: string;
}

/** Why nothing was imported. CONFLICT: rows contradict what is stored; at most the first 200 are listed. */
export interface ImportFault {
  readonly code: 'CONFLICT' | JournalFaultCode;
  readonly message: string;
  readonly conflicts: readonly ImportConflict[];
}

/** How many bars a day has. */
export interface DayCoverage {
  readonly date: TradingDate;
  readonly bars: number;
}

/** Candles and option prices of the past. Imports are all or nothing: one transaction each. */
export interface HistoryStore {
  importBars(series: BarSeries, bars: readonly Bar[]): Result<ImportCount, ImportFault>;
  importDaily(series: DailySeries, candles: readonly DailyCandle[]): Result<ImportCount, ImportFault>;
  importPrices(vendor: string, points: readonly PricePoint[]): Result<ImportCount, ImportFault>;
  /** Every series of bars that has any. */
  barSeries(): readonly BarSeries[];
  /** Bars that start at `from` or later and before `upTo`, ascending. */
  bars(series: BarSeries, from: Instant, upTo: Instant): readonly Bar[];
  /** Candles of both dates and what lies between, ascending. */
  daily(series: DailySeries, from: TradingDate, to: TradingDate): readonly DailyCandle[];
  /** Prices of one expiry's options at `from` or later and before `upTo`, ascending by time, then strike and type. */
  prices(vendor: string, expiry: TradingDate, from: Instant, upTo: Instant): readonly PricePoint[];
  /** The days that have bars, ascending. */
  coverage(series: BarSeries): readonly DayCoverage[];
  close(): void;
}

/** How many prices of one expiry's options one vendor has. */
export interface PriceSpan {
  readonly vendor: string;
  readonly expiry: TradingDate;
  readonly points: number;
  readonly first: Instant;
  readonly last: Instant;
}

/** What is in a store, beside what it can be asked for. */
export interface HistoryContents {
  dailySeries(): readonly DailySeries[];
  /** By vendor, then expiry. */
  priceSpans(): readonly PriceSpan[];
  /** The starts of all bars of a series, ascending. */
  starts(series: BarSeries): readonly Instant[];
}
