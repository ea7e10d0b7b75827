import { Worker } from 'node:worker_threads';
import type { BackupResult, BackupSlice } from '../../../shared/contract/index.ts';
import { err, instant, ok, type Result } from '../../../shared/units/index.ts';
import type { Backups } from '../../ports/backups.ts';
import { packageVersion } from '../package-version.ts';
import { keepBackupNote, lastBackup } from './backup-log.ts';
import { usualBackup } from './backup-place.ts';
import type { BackupOrder, BackupWord } from './backup-words.ts';

const MINUTE_MS = 60_000;
const BEGINNING = { doing: 'Looking at the data folder', done: 0, total: 0 };
const REMEDY = 'Nothing was written. kavach backup --to FILE in a shell puts it on another disk.';

/** Backups from the screen: each on a thread of its own, beside a terminal that goes on. */
export class BackupDesk implements Backups {
  readonly #folder: string;
  #worker: Worker | null = null;
  #running: BackupSlice['running'] = null;
  #last: BackupResult | null;
  #problem: string | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    this.#last = lastBackup(folder);
  }

  view(): BackupSlice {
    const result = this.#last;
    // In minutes, so that the state is news once a minute and not four times a second.
    const ageMinutes = result === null ? 0 : Math.max(0, Math.floor((Date.now() - result.at) / MINUTE_MS));
    return {
      running: this.#running,
      last: result === null ? null : { result, ageMinutes },
      problem: this.#problem,
    };
  }

  start(): Result<null, string> {
    if (this.#worker !== null) return err('A backup is being made already.');
    const at = instant(Date.now());
    const target = usualBackup(this.#folder, at);
    const order: BackupOrder = { folder: this.#folder, target, at, version: packageVersion() };
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: order });
    this.#worker = worker;
    this.#running = BEGINNING;
    this.#problem = null;
    // A terminal that closes does not wait for it: a backup that is not whole has no name yet.
    worker.unref();
    worker.on('message', (word: BackupWord) => this.#take(word, worker));
    worker.on('error', (error) => this.#end(worker, error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => this.#end(worker, 'the thread ended'));
    return ok(null);
  }

  close(): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#running = null;
    void worker?.terminate();
  }

  #take(word: BackupWord, worker: Worker): void {
    if (worker !== this.#worker) return;
    if (word.type === 'doing') this.#running = { doing: word.doing, done: word.done, total: word.total };
    else if (word.type === 'failed') this.#end(worker, word.why);
    else {
      this.#last = word.result;
      this.#end(worker, null);
      this.#problem = keepBackupNote(this.#folder, word.result);
    }
  }

  #end(worker: Worker, why: string | null): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#running = null;
    this.#problem = why === null ? null : `The backup failed: ${why}. ${REMEDY}`;
    void worker.terminate();
  }
}
