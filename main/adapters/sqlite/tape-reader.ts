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

/** A recorded day read into memory and checked, so that its file is free for whoever still writes it. */
export function loadTape(path: string): Result<TapeReader, StorageFault> {
  const opened = openForReading(path, TAPE_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const loaded = attempt(path, () => {
    refuseDamage(db);
    return [...chunks(db)].map(({ body }) => body);
  });
  db.close();
  if (!loaded.ok) return loaded;
  const read = function* (): Iterable<TapeRecord> {
    for (const body of loaded.value) yield* decodeChunk(body);
  };
  return ok({ read, close: () => undefined });
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
