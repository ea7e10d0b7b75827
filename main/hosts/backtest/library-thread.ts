import { Worker } from 'node:worker_threads';
import type { CommandError } from '../../../shared/contract/index.ts';
import { err, MS_PER_SECOND, ok, type Result } from '../../../shared/units/index.ts';
import type { Backtests } from '../../ports/backtests.ts';
import type { RealTime } from '../../ports/real-time.ts';
import { HOST_TIME } from '../host-clock.ts';
import { WrittenJson } from '../written-json.ts';
import { THREAD_MEMORY, whyBroken } from '../worker/thread-memory.ts';
import type { Library } from './library.ts';
import type { LibraryQuestion, LibraryReply } from './library-words.ts';

type Failure = string | CommandError;
/** What is exported comes written already: on this thread nobody reads it. */
type Asked<K extends keyof Library> = K extends 'export'
  ? Awaited<ReturnType<Backtests['export']>>
  : Awaited<ReturnType<Library[K]>>;
type Settle = (answer: Result<unknown, Failure>) => void;

const ENDED = 'The thread that reads kept runs has ended. Try again.';
const LIMIT_MS = 30 * MS_PER_SECOND;
const LATE: CommandError = {
  code: 'TIMED_OUT',
  message: 'No answer within 30 seconds. Its thread was ended; try again.',
};

/** The library in a thread of its own, which begins with the first question. Every question settles. */
export class LibraryThread {
  readonly #folder: string;
  readonly #realTime: RealTime;
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Settle>();
  #asked = 0;

  constructor(folder: string, realTime = HOST_TIME) {
    this.#folder = folder;
    this.#realTime = realTime;
  }

  async ask<K extends keyof Library>(asked: K, ...args: Parameters<Library[K]>): Promise<Asked<K>> {
    this.#asked += 1;
    const question: LibraryQuestion = { id: this.#asked, asked, args };
    this.#worker ??= this.#begun();
    const worker = this.#worker;
    const answered = new Promise<Result<unknown, Failure>>((resolve) => {
      this.#waiting.set(question.id, resolve);
    });
    const stop = this.#realTime.after(LIMIT_MS, () => this.#giveUp(worker));
    worker.postMessage(question);
    const answer = await answered;
    stop();
    return answer as Asked<K>;
  }

  close(): void {
    void this.#worker?.terminate();
    this.#end(ENDED);
  }

  #begun(): Worker {
    const settings = { workerData: this.#folder, resourceLimits: THREAD_MEMORY };
    const worker = new Worker(new URL('./library-worker.ts', import.meta.url), settings);
    // A terminal that closes does not wait for it: it only reads.
    worker.unref();
    worker.on('message', ({ id, answer, json }: LibraryReply) => {
      this.#waiting.get(id)?.(json === undefined ? answer : ok(new WrittenJson(json)));
      this.#waiting.delete(id);
    });
    const over = (why: string): void => {
      if (this.#worker === worker) this.#end(why);
    };
    worker.on('error', (error: unknown) => over(`${ENDED} (${whyBroken(error, THREAD_MEMORY)})`));
    worker.on('exit', () => over(ENDED));
    return worker;
  }

  /** One that hangs answers nothing that was asked behind it either. */
  #giveUp(worker: Worker): void {
    if (this.#worker !== worker) return;
    void worker.terminate();
    this.#end(LATE);
  }

  #end(why: Failure): void {
    this.#worker = null;
    for (const settle of this.#waiting.values()) settle(err(why));
    this.#waiting.clear();
  }
}
