import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../../shared/units/index.ts';
import type { Library } from './library.ts';
import type { LibraryQuestion, LibraryReply } from './library-words.ts';

type Settle = (answer: Result<unknown, string>) => void;

const ENDED = 'The thread that reads kept runs has ended. Try again.';

/** The library in a thread of its own, which begins with the first question. Every question settles. */
export class LibraryThread {
  readonly #folder: string;
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Settle>();
  #asked = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async ask<K extends keyof Library>(
    asked: K,
    ...args: Parameters<Library[K]>
  ): Promise<Awaited<ReturnType<Library[K]>>> {
    this.#asked += 1;
    const question: LibraryQuestion = { id: this.#asked, asked, args };
    const answered = new Promise<Result<unknown, string>>((resolve) => {
      this.#waiting.set(question.id, resolve);
    });
    this.#worker ??= this.#begun();
    this.#worker.postMessage(question);
    return (await answered) as Awaited<ReturnType<Library[K]>>;
  }

  close(): void {
    void this.#worker?.terminate();
    this.#end();
  }

  #begun(): Worker {
    const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { workerData: this.#folder });
    // A terminal that closes does not wait for it: it only reads.
    worker.unref();
    worker.on('message', ({ id, answer }: LibraryReply) => {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
    const over = (): void => {
      if (this.#worker === worker) this.#end();
    };
    worker.on('error', over);
    worker.on('exit', over);
    return worker;
  }

  #end(): void {
    this.#worker = null;
    for (const settle of this.#waiting.values()) settle(err(ENDED));
    this.#waiting.clear();
  }
}
