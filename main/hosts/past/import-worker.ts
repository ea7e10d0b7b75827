import { parentPort, workerData } from 'node:worker_threads';
import { inThread } from '../worker/open-store.ts';
import { askedPast } from './asked-past.ts';
import { failedImport, type ImportEnd, type ImportTask, type ImportWord } from './import-task.ts';
import { makeImport } from './make-import.ts';

// One import on a thread of its own: it reads, judges and writes history.db. Nobody who trades waits for it.

const { folder, wish, breeze, ending } = workerData as ImportTask;
const tell = (word: ImportWord): void => parentPort?.postMessage(word);

async function made(): Promise<ImportEnd> {
  const past = breeze === null || parentPort === null ? null : askedPast(parentPort, breeze);
  const say = (text: string): void => tell({ kind: 'doing', text });
  const isCancelled = (): boolean => Atomics.load(ending, 0) === 1;
  try {
    return await makeImport({ folder, wish, past, open: inThread, say, isCancelled });
  } catch (error) {
    return failedImport(error instanceof Error ? error.message : String(error));
  }
}

tell({ kind: 'done', ...(await made()) });
