import { crc32 } from 'node:zlib';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { TapeReader, TapeRecord } from '../../ports/tape.ts';
import { attempt, StorageFailure, type StorageFault } from './fault.ts';
import { openForReading, type Database } from './open-database.ts';
import { decodeChunk } from './tape-decoder.ts';
import { TAPE_SCHEMA } from './tape-schema.ts';

interface StoredChunk {
  readonly id: number;
  readonly crc: number;
  readonly body: Uint8Array;
}

function chunks(db: Database): IterableIterator<StoredChunk> {
  return db.prepare<[], StoredChunk>('SELECT id, crc, body FROM chunk ORDER BY id').iterate();
}

/** Chunks are numbered without a gap, so a damaged one and a missing one are both found before anything is replayed. */
function refuseDamage(db: Database): void {
  let due = 1;
  for (const { id, crc, body } of chunks(db)) {
    const message = `${db.name}: chunk ${due} is damaged or missing`;
    if (id !== due || crc32(body) !== crc) throw new StorageFailure({ code: 'IO', message });
    due += 1;
  }
}

function* records(db: Database): Iterable<TapeRecord> {
  for (const { body } of chunks(db)) yield* decodeChunk(body);
}

/** So many chunks are in memory at a time. */
const PAGE = 32;

function* pages(path: string, last: number): Iterable<TapeRecord> {
  const opened = openForReading(path, TAPE_SCHEMA);
  if (!opened.ok) throw new StorageFailure(opened.error);
  const db = opened.value;
  try {
    const page = db.prepare<[number, number], StoredChunk>(
      `SELECT id, crc, body FROM chunk WHERE id > ? AND id <= ? ORDER BY id LIMIT ${PAGE}`,
    );
    for (let done = 0; done < last;) {
      const some = page.all(done, last);
      if (some.length === 0) return;
      for (const { body } of some) yield* decodeChunk(body);
      done = some.at(-1)?.id ?? last;
    }
  } finally {
    db.close();
  }
}

/**
 * A recorded day as far as it has been written by now, checked whole, then read a few chunks at a time as often as it is
 * asked for. Between two pages nothing is held, so that whoever still writes the file is not in anyone's way.
 */
export function streamTape(path: string): Result<TapeReader, StorageFault> {
  const opened = openForReading(path, TAPE_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const checked = attempt(path, () => {
    refuseDamage(db);
    return db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM chunk').pluck().get() ?? 0;
  });
  db.close();
  if (!checked.ok) return checked;
  return ok({ read: () => pages(path, checked.value), close: () => undefined });
}

/** Opens a recorded day; every chunk is checked before the first record is given out. */
export function readTape(path: string): Result<TapeReader, StorageFault> {
  const opened = openForReading(path, TAPE_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const whole = attempt(path, () => refuseDamage(db));
  if (whole.ok) return ok({ read: () => records(db), close: () => db.close() });
  db.close();
  return whole;
}
