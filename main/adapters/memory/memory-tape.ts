import type { Tape, TapeReader, TapeRecord } from '../../ports/tape.ts';

/** Keeps a run's inputs in memory; what was not flushed is not read back, as after a crash. */
export class MemoryTape implements Tape, TapeReader {
  readonly #flushed: TapeRecord[] = [];
  #buffered: TapeRecord[] = [];

  record(record: TapeRecord): void {
    this.#buffered.push(record);
  }

  flush(): void {
    for (const record of this.#buffered) this.#flushed.push(record);
    this.#buffered = [];
  }

  /** What a crash takes. */
  dropBuffered(): void {
    this.#buffered = [];
  }

  read(): Iterable<TapeRecord> {
    return this.#flushed;
  }

  close(): void {
    this.flush();
  }
}
