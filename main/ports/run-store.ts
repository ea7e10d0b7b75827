import type { Instant, Paise, TradingDate } from '../../shared/units/index.ts';

/** A backtest as lists show it. */
interface RunLine {
  /** The same for the same market, parameters and code. */
  readonly id: string;
  readonly createdAt: Instant;
  readonly codeVersion: string;
  /** Of the market's data. */
  readonly fingerprint: string;
  readonly orderHash: string;
  readonly trades: number;
  readonly net: Paise;
}

export interface RunTradeRow {
  readonly week: TradingDate;
  readonly signal: string;
  readonly outcome: string;
  readonly net: Paise | null;
  /** The whole trade, as JSON. */
  readonly body: string;
}

/** All of a run but its trades. */
export interface RunHead extends RunLine {
  /** Sources, parameters and totals, as JSON. */
  readonly body: string;
}

export interface RunRecord extends RunHead {
  readonly rows: readonly RunTradeRow[];
}

/** Backtests of the past, found again by their ids. */
export interface RunStore {
  /** All in one transaction; a run of the same id is replaced, for it is the same run. */
  save(run: RunRecord): void;
  /** Newest first. */
  list(): readonly RunHead[];
  /** Null where there is none with this id. */
  find(id: string): RunRecord | null;
  close(): void;
}
