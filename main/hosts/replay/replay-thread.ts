import { Worker } from 'node:worker_threads';
import { err, MS_PER_SECOND } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { ReplayAnswer } from '../../ports/replays.ts';
import { HOST_TIME } from '../host-clock.ts';
import { THREAD_MEMORY, whyBroken } from '../worker/thread-memory.ts';
import type { ReplayGround, ReplayQuestion, ReplayWord } from './replay-words.ts';

export type Answer = (result: ReplayAnswer) => void;

export interface ThreadEvents {
  readonly state: (word: Extract<ReplayWord, { readonly type: 'state' }>) => void;
  /** It ended by itself; why, in a sentence. */
  readonly ended: (why: string) => void;
}

const ENDED = 'The thread of the replay has ended. Open the day again.';
const LIMIT_MS = 30 * MS_PER_SECOND;
const LATE: ReplayAnswer = err({
  code: 'TIMED_OUT',
  message: 'The replay gave no answer within 30 seconds. Close it where it stays silent.',
});
const CLOSED: ReplayAnswer = err({ code: 'NOT_NOW', message: 'The replay was closed.' });

/** One thread that replays. Every question is answered once, also when the thread ends or is left. */
export class ReplayThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Answer>();
  readonly #events: ThreadEvents;
  #asked = 0;
  #isOver = false;
  readonly #realTime: RealTime;

  constructor(folder: string, events: ThreadEvents, realTime = HOST_TIME, resourceLimits = THREAD_MEMORY) {
    this.#events = events;
    this.#realTime = realTime;
    const workerData: ReplayGround = { folder };
    const settings = { workerData, resourceLimits };
    this.#worker = new Worker(new URL('../worker/replay-worker.ts', import.meta.url), settings);
    // A terminal that closes does not wait for it: it has nothing to lose.
    this.#worker.unref();
    this.#worker.on('message', (word: ReplayWord) => this.#take(word));
    this.#worker.on('error', (error: unknown) => this.#end(`${ENDED} (${whyBroken(error, resourceLimits)})`));
    this.#worker.on('exit', () => this.#end(ENDED));
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }

  ask(question: Omit<ReplayQuestion, 'id'>, answer: Answer): void {
    this.#asked += 1;
    const id = this.#asked;
    const stop = this.#realTime.after(LIMIT_MS, () => this.#answer(id, LATE));
    this.#waiting.set(id, (result) => {
      stop();
      answer(result);
    });
    this.#worker.postMessage({ id, ...question } satisfies ReplayQuestion);
  }

  /** Whatever it is doing. */
  leave(): void {
    this.#isOver = true;
    void this.#worker.terminate();
    this.#settle(CLOSED);
  }

  #take(word: ReplayWord): void {
    if (this.#isOver) return;
    if (word.type === 'state') this.#events.state(word);
    else this.#answer(word.id, word.result);
  }

  #answer(id: number, result: ReplayAnswer): void {
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    answer?.(result);
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
