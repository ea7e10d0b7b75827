import { parentPort } from 'node:worker_threads';
import { ok, type Instant, type Result } from '../../../shared/units/index.ts';
import { masterText, type Master } from './master-file.ts';
import { masterRows } from './master-zip.ts';
import { replaceFile } from './private-file.ts';

// Runs in a thread of its own: unpacking and reading a hundred thousand rows would hold the terminal up for seconds.

/** What the thread is given. */
export interface MasterTask {
  readonly zip: ArrayBuffer;
  readonly fetchedAt: Instant;
  /** Where the day's contracts are kept. */
  readonly file: string;
}

function work({ zip, fetchedAt, file }: MasterTask): Result<Master, string> {
  const rows = masterRows(new Uint8Array(zip));
  if (!rows.ok) return rows;
  const master = { fetchedAt, ...rows.value };
  try {
    replaceFile(file, masterText(master));
  } catch {
    // The disk refused: the day has its contracts all the same, and a restart downloads them again.
  }
  return ok(master);
}

parentPort?.once('message', (task: MasterTask) => parentPort?.postMessage(work(task)));
