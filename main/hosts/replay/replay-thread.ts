import { Worker } from 'node:worker_threads';
import { err } from '../../../shared/units/index.ts';
import type { ReplayAnswer } from '../../ports/replays.ts';
import type { ReplayGround, ReplayQuestion, ReplayWord } from './replay-words.ts';

export type Answer = (result: ReplayAnswer) => void;

export interface ThreadEvents {
  readonly state: (word: Extract<ReplayWord, { readonly type: 'state' }>) => void;
  /** It ended by itself; why, in a sentence. */
  readonly ended: (why: string) => void;
}

const ENDED = 'The thread of the replay has ended. Open the day again.';
const CLOSED: ReplayAnswer = err({ code: 'NOT_NOW', message: 'The replay was closed.' });

/** One thread that replays. Every question is answered once, also when the thread ends or is left. */
export class ReplayThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Answer>();
  readonly #events: ThreadEvents;
  #asked = 0;
  #isOver = false;

  constructor(folder: string, events: ThreadEvents) {
    this.#events = events;
    const workerData: ReplayGround = { folder };
    this.#worker = new Worker(new URL('../worker/replay-worker.ts', import.meta.url), { workerData });
    // A terminal that closes does not wait for it: it has nothing to lose.
    this.#worker.unref();
    this.#worker.on('message', (word: ReplayWord) => this.#take(word));
    this.#worker.on('error', (error: unknown) =>
      this.#end(`${ENDED} (${error instanceof Error ? error.message : String(error)})`),
    );
    this.#worker.on('exit', () => this.#end(ENDED));
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  ask(question: Omit<ReplayQuestion, 'id'>, answer: Answer): void {
    this.#asked += 1;
    this.#waiting.set(this.#asked, answer);
    this.#worker.postMessage({ id: this.#asked, ...question } satisfies ReplayQuestion);
  }

  /** Whatever it is doing. */
  leave(): void {
    this.#isOver = true;
    void this.#worker.terminate();
    this.#settle(CLOSED);
  }

  #take(word: ReplayWord): void {
    if (this.#isOver) return;
    if (word.type === 'state') {
      this.#events.state(word);
      return;
    }
    const answer = this.#waiting.get(word.id);
    this.#waiting.delete(word.id);
    answer?.(word.result);
  }

  #end(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settle(err({ code: 'FAILED', message: why }));
    this.#events.ended(why);
  }

  #settle(result: ReplayAnswer): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of waiting) answer(result);
  }
}
