import { ok, type Result } from '../../../shared/units/index.ts';
import type { Tape, TapeRecord } from '../../ports/tape.ts';
import { attempt, type StorageFault } from './fault.ts';
import { openDatabase, type Database } from './open-database.ts';
import type { TapeChunk } from './tape-chunk.ts';
import { TapeEncoder } from './tape-encoder.ts';
import { TAPE_SCHEMA } from './tape-schema.ts';

export interface TapeOptions {
  /** Told once each time writing begins to fail, with how many records are lost so far. */
  readonly onFault?: (fault: StorageFault, lost: number) => void;
}

/** A full chunk is written at once: about 3,000 ticks, a fraction of a millisecond. */
const CHUNK_BYTES = 64 * 1024;
/** Chunks that wait while the disk refuses them; beyond it the oldest are lost, since memory is not endless. */
const WAITING_CHUNKS = 128;
/** In pages of 4 KiB: more than a day of ticks, so that copying the log back, which waits for the disk, comes after it, on closing. */
const CHECKPOINT_PAGES = 16_384;

const INSERT = `INSERT INTO chunk (records, first_seq, last_seq, first_at, last_at, crc, body)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** A recorder of one day. Never throws: what cannot be written is told to `onFault`. */
export class SqliteTape implements Tape {
  readonly #db: Database;
  readonly #write: (chunks: readonly TapeChunk[]) => void;
  readonly #options: TapeOptions;
  readonly #encoder = new TapeEncoder();
  #waiting: TapeChunk[] = [];
  #lost = 0;
  #failing = false;

  constructor(db: Database, options: TapeOptions) {
    this.#db = db;
    this.#options = options;
    const insert = db.prepare(INSERT);
    this.#write = db.transaction((chunks: readonly TapeChunk[]) => {
      for (const chunk of chunks) {
        const { records, firstSeq, lastSeq, firstAt, lastAt, crc, body } = chunk;
        insert.run(records, firstSeq, lastSeq, firstAt, lastAt, crc, body);
      }
    });
  }

  /** Records that no chunk on disk or in memory holds any more. */
  get lost(): number {
    return this.#lost;
  }

  record(record: TapeRecord): void {
    this.#encoder.add(record);
    if (this.#encoder.bytes() >= CHUNK_BYTES) this.flush();
  }

  flush(): void {
    const chunk = this.#encoder.take();
    if (chunk !== null) this.#waiting.push(chunk);
    if (this.#waiting.length === 0) return;
    const written = attempt(this.#db.name, () => this.#write(this.#waiting));
    if (written.ok) {
      this.#waiting = [];
      this.#failing = false;
      return;
    }
    while (this.#waiting.length > WAITING_CHUNKS) this.#lost += this.#waiting.shift()?.records ?? 0;
    if (!this.#failing) this.#options.onFault?.(written.error, this.#lost);
    this.#failing = true;
  }

  close(): void {
    this.flush();
    this.#db.close();
  }
}

/** Opens the tape of one day for recording; what it holds already stays before what is added. */
export function openTape(path: string, options: TapeOptions = {}): Result<SqliteTape, StorageFault> {
  const db = openDatabase(path, TAPE_SCHEMA);
  if (!db.ok) return db;
  db.value.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  return ok(new SqliteTape(db.value, options));
}
