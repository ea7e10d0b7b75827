import type { Instant, Paise, Strike, TradingDate } from '../units/index.ts';
import type { ExitReason } from './positions.ts';
import type { OptionType } from './market.ts';
import type { RunReport } from './run-report.ts';
import type { Settings, SignalId } from './settings.ts';
import type { DenyView } from './signals.ts';

/** What of a run's making is its own: with its market and the code's version it says what comes of it. */
export interface RunParameters {
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly pointToleranceMs: number;
  /** How much wider each side of every quote is than it was recorded or modelled; absent: not at all. */
  readonly slippage?: Paise;
  readonly settings: Settings;
}

/** A backtest as it is asked for, over the history of this terminal's data folder. */
export interface BacktestWish {
  /** Which store is read: `local` is the history of the data folder. */
  readonly store: 'local' | 'sqlserver';
  /** Whose bars and prices: `import`, `breeze`. */
  readonly vendor: string;
  /** Null: as far as the history reaches. */
  readonly from: TradingDate | null;
  readonly to: TradingDate | null;
  readonly toleranceMinutes: number;
  readonly slippage: Paise;
  readonly settings: Settings;
}

export type RunOutcome = 'open' | 'closed' | 'missed' | 'denied' | 'abandoned' | 'pending';

/** What a week's signal came to by one of the two exits; net and reason are null where it was not closed. */
export interface ExitResult {
  readonly outcome: RunOutcome;
  readonly net: Paise | null;
  readonly exit: ExitReason | null;
}

/** A week's signal, traded or not. `expiryExit`, `dailyExit`: null where that exit was not run. */
export interface RunRow {
  /** Its number in the run, from 0. */
  readonly place: number;
  readonly week: TradingDate;
  readonly signal: SignalId;
  readonly firedOn: TradingDate;
  readonly outcome: RunOutcome;
  readonly option: OptionType;
  readonly short: Strike | null;
  readonly hedge: Strike | null;
  readonly expiry: TradingDate | null;
  readonly dailyExit: ExitResult | null;
  readonly expiryExit: ExitResult | null;
  readonly reasons: readonly DenyView[];
}

/** Where every week of a run went. */
export interface WeeksAccounted {
  readonly weeks: number;
  readonly traded: number;
  readonly open: number;
  readonly noSignal: number;
  readonly missed: number;
}

/** A run as it is shown: while it runs, what it has come to. */
export interface BacktestView {
  /** Null while it runs. */
  readonly id: string | null;
  readonly createdAt: Instant;
  readonly codeVersion: string;
  readonly fingerprint: string;
  readonly orderHash: string;
  /** In words: `history, import`, or the files. */
  readonly market: string;
  readonly parameters: RunParameters;
  readonly weeks: WeeksAccounted;
  readonly returnOnCapital: number | null;
  /** Units in a lot, in the order in which they were traded. */
  readonly lotSizes: readonly number[];
  readonly report: RunReport;
  /** In the order of the weeks. */
  readonly rows: readonly RunRow[];
}
