import type { Instant, TradingDate } from '../units/index.ts';
import type { BacktestView, BacktestWish } from './backtest.ts';
import type { KeptRun, RunComparison, RunTrade } from './backtest-run.ts';
import type { Call, Nothing } from './call.ts';

export type ExportFormat = 'csv' | 'json' | 'html';

/** The backtest under way, and how the last one ended; what they came to is asked for by command. */
export interface BacktestSlice {
  readonly running: {
    readonly startedAt: Instant;
    /** `reading` the market, `running` the exit that was asked for, then the other one (`beside`), `keeping` both. */
    readonly doing: 'reading' | 'running' | 'beside' | 'keeping';
    readonly from: TradingDate | null;
    readonly to: TradingDate | null;
    /** The day that is reached. */
    readonly at: TradingDate | null;
    /** From 0 to 1. */
    readonly share: number;
    /** Null before it can be told. */
    readonly leftMs: number | null;
    /** Counts up with what `backtest.soFar` answers. */
    readonly step: number;
  } | null;
  readonly ended: {
    readonly outcome: 'done' | 'cancelled' | 'failed';
    /** Under which it is kept; null where it is not. */
    readonly run: string | null;
    /** The day that was reached. */
    readonly at: TradingDate | null;
    /** Why it failed, and what to do. */
    readonly problem: string | null;
    /** Where a kept run was made again: what differs, nothing where it is the same; else null. */
    readonly differing: readonly string[] | null;
  } | null;
}

export interface BacktestCommands {
  /** Begins a run on a thread of its own, the other exit after it; both are kept. */
  'backtest.run': Call<BacktestWish, Nothing>;
  /** The same as a kept run from its own market once more, to see whether the same comes of it. */
  'backtest.rerun': Call<{ readonly run: string }, Nothing>;
  'backtest.cancel': Call<Nothing, Nothing>;
  /** What the run under way has come to, or the last one; null where there was none. */
  'backtest.soFar': Call<Nothing, { readonly view: BacktestView | null }>;
  /** Newest first. */
  'backtest.list': Call<Nothing, { readonly runs: readonly KeptRun[] }>;
  'backtest.show': Call<{ readonly run: string }, BacktestView>;
  'backtest.trade': Call<{ readonly run: string; readonly trade: number }, RunTrade>;
  'backtest.compare': Call<{ readonly run: string; readonly other: string }, RunComparison>;
  'backtest.export': Call<
    { readonly run: string; readonly format: ExportFormat },
    { readonly name: string; readonly text: string }
  >;
}
