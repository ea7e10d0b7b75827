import type { TradingDate } from '../units/index.ts';
import type { BarMinutes } from './market.ts';
import type { SqlServerAddress } from './sql-server.ts';

/** One series of bars or daily candles against the calendar. Counts of days; null where the kind has none. */
export interface PastSeries {
  readonly symbol: string;
  readonly vendor: string;
  readonly minutes: BarMinutes | null;
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly bars: number;
  readonly whole: number | null;
  readonly partial: number | null;
  readonly missing: number;
  readonly unsure: number | null;
  readonly closed: number;
  readonly double: number;
  /** Bars that lie outside the day's hours, and off the grid. */
  readonly outside: number | null;
  readonly offGrid: number | null;
  /** The first days that are not as they should be, in words; `oddDays` counts all. */
  readonly odd: readonly { readonly date: TradingDate; readonly words: string }[];
  readonly oddDays: number;
}

/** Days whose times look wrong, with what that rests on. */
export interface PastShift {
  readonly series: string;
  readonly kind: string;
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly days: number;
  readonly evidence: string;
}

/** Recorded option prices of a vendor, by the year of the expiry. */
export interface PastPrices {
  readonly vendor: string;
  readonly year: string;
  readonly expiries: number;
  readonly points: number;
}

/** The past as it is stored in the data folder, and where else it can be read. */
export interface PastView {
  /** The file, by its whole path. */
  readonly file: string;
  readonly series: readonly PastSeries[];
  readonly shifts: readonly PastShift[];
  readonly prices: readonly PastPrices[];
  /** Vendors whose NIFTY bars can be backtested, the longest reach first, with the series that is taken. */
  readonly markets: readonly {
    readonly vendor: string;
    readonly minutes: BarMinutes;
    readonly from: TradingDate;
    readonly to: TradingDate;
    /** Sessions between them that are missing, or not whole. */
    readonly holes: number;
  }[];
  /** The user's SQL Server, without its secret; null where none is connected. */
  readonly sqlServer: { readonly words: string; readonly address: SqlServerAddress } | null;
}
