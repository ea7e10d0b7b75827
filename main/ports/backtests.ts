import type {
  BacktestSlice,
  BacktestView,
  BacktestWish,
  CommandError,
  CommandResult,
  ExportFormat,
  KeptRun,
  PastView,
  RunComparison,
  RunTrade,
} from '../../shared/contract/index.ts';
import type { Result } from '../../shared/units/index.ts';
import type { Encoded } from './encoded.ts';

/** An answer that comes later; the error is a sentence that says what to do, or no answer that came in time. */
export type Later<T> = Promise<Result<T, string | CommandError>>;

/** Backtests of the data folder's history, as a terminal can have them made and kept. They touch nothing of that terminal. */
export interface Backtests {
  view(): BacktestSlice;
  /** Calls back when the view changes. */
  onChange(listener: () => void): void;
  /** Begins a run; the error says why not now. */
  run(wish: BacktestWish): Result<null, string>;
  rerun(run: string): Result<null, string>;
  /** False where none is under way. */
  cancel(): boolean;
  /** What the run under way, or the last one, has come to. */
  soFar(): BacktestView | null;
  list(): Later<readonly KeptRun[]>;
  show(run: string): Later<BacktestView>;
  trade(run: string, place: number): Later<RunTrade>;
  compare(run: string, other: string): Later<RunComparison>;
  export(run: string, format: ExportFormat): Later<Encoded<CommandResult<'backtest.export'>>>;
  coverage(): Later<PastView>;
}
