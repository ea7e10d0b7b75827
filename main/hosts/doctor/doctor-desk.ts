import { Worker } from 'node:worker_threads';
import type { MachineCheckId } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Finding, MachineDoctor, MachineFinding } from '../../ports/doctor.ts';
import { failed } from '../../terminal/doctor/finding.ts';
import type { DoctorWord } from './doctor-words.ts';

/** The first run waits, so that a start and a login have the machine to themselves. */
const FIRST_MS = 60_000;
/** Some seconds is usual; years of journals and a slow disk take longer. */
const PATIENCE_MS = 180_000;

/** The machine's checks beside a terminal: made on a thread, kept with the time at which they were made. */
export class DoctorDesk implements MachineDoctor {
  readonly #folder: string;
  readonly #found = new Map<MachineCheckId, { readonly finding: Finding; readonly atMs: number }>();
  readonly #first: NodeJS.Timeout;
  #worker: Worker | null = null;
  #running: MachineCheckId | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    this.#first = setTimeout(() => void this.run(), FIRST_MS);
    this.#first.unref();
  }

  found(): ReadonlyMap<MachineCheckId, MachineFinding> {
    const now = performance.now();
    return new Map(
      [...this.#found].map(([id, { finding, atMs }]) => [id, { finding, ageMs: Math.round(now - atMs) }]),
    );
  }

  running(): MachineCheckId | null {
    return this.#running;
  }

  run(): Result<null, string> {
    if (this.#worker !== null) return err('The doctor is looking already.');
    clearTimeout(this.#first);
    const worker = new Worker(new URL('./doctor-worker.ts', import.meta.url), { workerData: this.#folder });
    this.#worker = worker;
    this.#running = 'runtime';
    // A terminal that closes does not wait for it: it only reads.
    worker.unref();
    const timer = setTimeout(() => this.#end(worker, 'it took too long'), PATIENCE_MS);
    timer.unref();
    worker.on('message', (word: DoctorWord) => this.#take(word, worker));
    worker.on('error', (error) => this.#end(worker, error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => {
      clearTimeout(timer);
      this.#end(worker, 'the thread ended');
    });
    return ok(null);
  }

  close(): void {
    clearTimeout(this.#first);
    const worker = this.#worker;
    this.#worker = null;
    this.#running = null;
    void worker?.terminate();
  }

  #take(word: DoctorWord, worker: Worker): void {
    if (worker !== this.#worker) return;
    if (word.type === 'begins') this.#running = word.id;
    else if (word.type === 'found') this.#keep(word.id, word.finding);
    else this.#end(worker, null);
  }

  /** `why`: it broke off, at the check that was being made. */
  #end(worker: Worker, why: string | null): void {
    if (worker !== this.#worker) return;
    if (why !== null && this.#running !== null)
      this.#keep(this.#running, failed('broke off', why, 'Run it again; if it stays, report it.'));
    this.#worker = null;
    this.#running = null;
    void worker.terminate();
  }

  #keep(id: MachineCheckId, finding: Finding): void {
    this.#found.set(id, { finding, atMs: performance.now() });
  }
}
