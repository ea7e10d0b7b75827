import { Worker } from 'node:worker_threads';
import type { PastMarket } from '../../ports/past-market.ts';
import {
  failedImport,
  type ImportTask,
  type ImportWord,
  type PastQuestion,
  type PastReply,
} from './import-task.ts';

/** An import on its way. */
export interface ImportThread {
  /** Asks it to end after the part that it is reading. */
  askToEnd(): void;
  /** Gives it up as it stands; what is in one transaction is in it whole or not at all. */
  leave(): void;
}

type Told = Exclude<ImportWord, PastQuestion>;

/** Begins an import in a thread of its own. The last word is `done`, also where the thread itself fails. */
export function importThread(
  task: Omit<ImportTask, 'breeze' | 'ending'>,
  past: PastMarket | null,
  tell: (word: Told) => void,
): ImportThread {
  const ending = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const breeze = past === null ? null : { vendor: past.vendor, daysAtOnce: past.daysAtOnce };
  const workerData = { ...task, breeze, ending } satisfies ImportTask;
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData });
  // A terminal that closes does not wait for it: the same import once more goes on.
  worker.unref();
  const broken = (why: string): void =>
    tell({
      kind: 'done',
      ...failedImport(`The import broke off: ${why}. Begin it again: it goes on from there.`),
    });
  worker.on('message', (word: ImportWord) => {
    if (word.kind !== 'ask') tell(word);
    else if (past !== null) void answered(past, word).then((reply) => worker.postMessage(reply));
  });
  worker.on('error', (error: Error) => broken(error.message));
  worker.on('exit', () => broken('its thread ended'));
  return {
    askToEnd: () => void Atomics.store(ending, 0, 1),
    leave: () => void worker.terminate(),
  };
}

async function answered(past: PastMarket, question: PastQuestion): Promise<PastReply> {
  const { id } = question;
  if (question.asked === 'minutes') return { id, answer: await past.minutes(...question.args) };
  return { id, answer: await past.daily(...question.args) };
}
