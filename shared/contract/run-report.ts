import type { Paise, TradingDate } from '../units/index.ts';

/** The deepest fall of the running sum of nets from its highest point, and the longest time below one. */
export interface Drawdown {
  readonly depth: Paise;
  /** Trades from the highest point to the lowest. */
  readonly trades: number;
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  /** Trades of the longest stretch without a new highest point. */
  readonly longest: number;
}

export interface Statistics {
  readonly trades: number;
  readonly wins: number;
  readonly losses: number;
  /** Fractions and averages are null where there is nothing to divide by. */
  readonly winRate: number | null;
  readonly net: Paise;
  /** Rupees' worth of a trade: the mean of all nets, in paise. */
  readonly expectancy: number | null;
  readonly averageWin: number | null;
  readonly averageLoss: number | null;
  readonly profitFactor: number | null;
  readonly worst: Paise | null;
  readonly charges: Paise;
  readonly drawdown: Drawdown;
  /** The share of fills whose quote was recorded; the others were the model's. */
  readonly recordedShare: number | null;
}

/** Trades that have something in common, with their statistics. */
export interface RunGroup {
  readonly name: string;
  readonly statistics: Statistics;
}

export interface EquityPoint {
  readonly on: TradingDate;
  readonly net: Paise;
  readonly sum: Paise;
  /** How far the sum lies below its highest point so far; the start counts as one. */
  readonly below: Paise;
}

/** Weeks whose signal came to no trade, by the first reason. */
export interface MissedWeeks {
  /** A code of docs/deny-reasons.md, else the outcome. */
  readonly reason: string;
  /** The same in a few words: `credit too small`. */
  readonly words: string;
  readonly weeks: readonly TradingDate[];
}

/** What a run came to. */
export interface RunReport {
  readonly all: Statistics;
  readonly bySignal: readonly RunGroup[];
  readonly byEra: readonly RunGroup[];
  readonly byWeekday: readonly RunGroup[];
  readonly byMonth: readonly RunGroup[];
  readonly byYear: readonly RunGroup[];
  readonly bySessions: readonly RunGroup[];
  readonly byExit: readonly RunGroup[];
  readonly missed: readonly MissedWeeks[];
  readonly equity: readonly EquityPoint[];
  /** Said where more than one kind of expiry is in the totals. */
  readonly pooled: string | null;
}
