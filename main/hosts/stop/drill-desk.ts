import { Worker } from 'node:worker_threads';
import type { DrillSlice, DrillStep } from '../../../shared/contract/index.ts';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import type { Drill } from '../../ports/drill.ts';
import { liveDrill, nobody } from './drill-live.ts';
import { keepDrill, lastDrill } from './drill-log.ts';
import type { DrillWord } from './drill-words.ts';
import type { ReadOnlyKite } from './read-only-kite.ts';

/** A simulated day takes a second or two; one that takes so long has hung. */
const PATIENCE_MS = 60_000;

const SHELL = 'Try again, or run kavach stop --drill in a shell to see more.';

/**
 * The drill from the screen. Its paper part runs on a thread of its own, on nothing but memory; its live part reads the
 * account that the terminal has open, and is given no call by which an order could leave.
 */
export class DrillDesk implements Drill {
  readonly #folder: string;
  readonly #kite: ReadOnlyKite | null;
  #view: DrillSlice;

  /** `kite` null: a terminal without accounts. */
  constructor(folder: string, kite: ReadOnlyKite | null) {
    this.#folder = folder;
    this.#kite = kite;
    this.#view = { running: null, last: lastDrill(folder), problem: null };
  }

  view(): DrillSlice {
    return this.#view;
  }

  start(): Result<null, string> {
    if (this.#view.running !== null) return err('A drill is under way already.');
    const startedAt = instant(Date.now());
    this.#view = {
      ...this.#view,
      problem: null,
      running: { startedAt, steps: [], doing: 'Simulating a day in paper, until a spread is open' },
    };
    void this.#run();
    return ok(null);
  }

  async #run(): Promise<void> {
    const steps: DrillStep[] = [];
    const tell = (step: DrillStep, doing = 'Emergency stop in paper'): void => {
      steps.push(step);
      this.#progress(steps, doing);
    };
    try {
      const flatMs = await this.#paper(tell);
      this.#progress(steps, 'Reading the live account');
      if (this.#kite === null) tell(nobody('Demo has no account: nothing to read'));
      else if (this.#kite.account.view().state === 'noKeys')
        tell(nobody('no keys of Kite here: nothing to close'));
      else await liveDrill(this.#kite, (step) => tell(step, 'Reading the live account'));
      const result = { at: instant(Date.now()), passed: steps.every((step) => step.ok), flatMs, steps };
      this.#view = { running: null, last: result, problem: keepDrill(this.#folder, result) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#view = { ...this.#view, running: null, problem: `The drill broke off: ${why}. ${SHELL}` };
    }
  }

  #progress(steps: readonly DrillStep[], doing: string): void {
    const { running } = this.#view;
    if (running !== null) this.#view = { ...this.#view, running: { ...running, steps: [...steps], doing } };
  }

  /** How long it took to be flat; throws where the thread ends without having said. */
  async #paper(tell: (step: DrillStep) => void): Promise<number | null> {
    const worker = new Worker(new URL('./drill-worker.ts', import.meta.url));
    // A terminal that closes does not wait for it: it has nothing to lose.
    worker.unref();
    const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
    timer.unref();
    try {
      return await new Promise<number | null>((resolve, reject) => {
        worker.on('message', (word: DrillWord) =>
          word.type === 'step' ? tell(word.step) : resolve(word.ms),
        );
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('the simulated day did not come to its end')));
      });
    } finally {
      clearTimeout(timer);
    }
  }
}
