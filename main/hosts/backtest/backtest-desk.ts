import type { BacktestSlice, BacktestView, BacktestWish } from '../../../shared/contract/index.ts';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import type { Backtests } from '../../ports/backtests.ts';
import { LibraryThread } from './library-thread.ts';
import { begun, moved } from './run-progress.ts';
import { runThread, type RunThread } from './run-thread.ts';
import { taskOf, type RunTask, type RunWord } from './run-task.ts';

const ONE_AT_A_TIME = 'A backtest is under way: let it end, or cancel it.';

/** Backtests from the screen: each on a thread of its own, one at a time. It reads history.db and writes kept runs only. */
export class BacktestDesk implements Backtests {
  readonly #folder: string;
  readonly #library: LibraryThread;
  readonly #makeThread: typeof runThread;
  #run: RunThread | null = null;
  #view: BacktestSlice = { running: null, ended: null };
  #soFar: BacktestView | null = null;
  #tell: () => void = () => undefined;

  readonly list: Backtests['list'] = () => this.#library.ask('list');
  readonly show: Backtests['show'] = (...args) => this.#library.ask('show', ...args);
  readonly trade: Backtests['trade'] = (...args) => this.#library.ask('trade', ...args);
  readonly compare: Backtests['compare'] = (...args) => this.#library.ask('compare', ...args);
  readonly export: Backtests['export'] = (...args) => this.#library.ask('export', ...args);
  readonly coverage: Backtests['coverage'] = () => this.#library.ask('coverage');

  constructor(folder: string, makeThread: typeof runThread = runThread) {
    this.#folder = folder;
    this.#makeThread = makeThread;
    this.#library = new LibraryThread(folder);
  }

  view(): BacktestSlice {
    return this.#view;
  }

  onChange(listener: () => void): void {
    this.#tell = listener;
  }

  soFar(): BacktestView | null {
    return this.#soFar;
  }

  run(wish: BacktestWish): Result<null, string> {
    return this.#begin(taskOf(this.#folder, wish));
  }

  rerun(run: string): Result<null, string> {
    return this.#begin({ folder: this.#folder, again: run });
  }

  cancel(): boolean {
    if (this.#run === null) return false;
    this.#end({ outcome: 'cancelled' });
    return true;
  }

  /** Ends what is under way; a run is not kept then. */
  close(): void {
    this.cancel();
    this.#library.close();
  }

  #begin(task: RunTask): Result<null, string> {
    if (this.#run !== null) return err(ONE_AT_A_TIME);
    try {
      const run = this.#makeThread(task, (word) => {
        if (this.#run === run) this.#take(word);
      });
      this.#run = run;
    } catch (error) {
      return err(`No thread could be begun for it: ${String(error)}. Nothing else is touched by that.`);
    }
    this.#soFar = null;
    this.#become({ running: begun(instant(Date.now())), ended: null });
    return ok(null);
  }

  #take(word: RunWord): void {
    if (word.kind === 'done') {
      this.#soFar = word.view;
      this.#end({ outcome: 'done', run: word.view.id, differing: word.differing });
    } else if (word.kind === 'failed') {
      this.#soFar = word.view;
      this.#end({ outcome: 'failed', problem: word.problem });
    } else if (this.#view.running !== null) {
      if (word.kind === 'day') this.#soFar = word.view;
      this.#become({ running: moved(this.#view.running, word, instant(Date.now())), ended: null });
    }
  }

  #end(how: Pick<NonNullable<BacktestSlice['ended']>, 'outcome'> & Partial<BacktestSlice['ended']>): void {
    const run = this.#run;
    this.#run = null;
    run?.end();
    const at = this.#view.running?.at ?? null;
    this.#become({ running: null, ended: { run: null, problem: null, differing: null, at, ...how } });
  }

  #become(view: BacktestSlice): void {
    this.#view = view;
    this.#tell();
  }
}
