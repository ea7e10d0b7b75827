import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { instant, type Result } from '../../../../shared/units/index.ts';
import { attempt, StorageFailure, type StorageFault } from '../fault.ts';
import { openForReading, type Database } from '../open-database.ts';
import { BACKUP_SCHEMA } from './archive-schema.ts';
import { isKept } from './kept-files.ts';
import type { JournalEnds } from './verify-files.ts';
import type { BackupNote } from './write-archive.ts';

interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is in a backup. */
export interface BackupContents extends BackupNote {
  readonly names: readonly string[];
  readonly bytes: number;
}

function refuse(path: string, why: string): never {
  throw new StorageFailure({ code: 'IO', message: `${path}: ${why}` });
}

/** One file out of its pieces, to `write`; refuses one that is not what was put in. */
function unpackFile(db: Database, { name, bytes, sha256 }: StoredFile, write: (body: Buffer) => void): void {
  const pieces = db.prepare<[string], Buffer>('SELECT body FROM piece WHERE file = ? ORDER BY place').pluck();
  const hash = createHash('sha256');
  let read = 0;
  for (const piece of pieces.iterate(name)) {
    const body = inflateSync(piece);
    read += body.length;
    hash.update(body);
    write(body);
  }
  if (read !== bytes || hash.digest('hex') !== sha256) refuse(db.name, `${name} is not what was put in`);
}

function unpackTo(db: Database, file: StoredFile, stage: string | null): void {
  if (stage === null) {
    unpackFile(db, file, () => undefined);
    return;
  }
  const target = join(stage, file.name);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const out = openSync(target, 'wx', 0o600);
  try {
    unpackFile(db, file, (body) => {
      for (let at = 0; at < body.length;) at += writeSync(out, body, at);
    });
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
}

function contents(db: Database, path: string): BackupContents & { readonly files: readonly StoredFile[] } {
  const note = db
    .prepare<[], { at: number; version: string; journals: string }>(
      'SELECT made_at AS at, version, journals FROM backup',
    )
    .get();
  if (note === undefined) return refuse(path, 'the backup has no end');
  const files = db.prepare<[], StoredFile>('SELECT name, bytes, sha256 FROM file ORDER BY rowid').all();
  for (const { name } of files) if (!isKept(name)) refuse(path, `${name} does not belong into a backup`);
  return {
    madeAt: instant(note.at),
    version: note.version,
    journals: JSON.parse(note.journals) as JournalEnds,
    files,
    names: files.map(({ name }) => name),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Reads a backup through, every piece against its hash, and writes its files below `stage`; null only reads. */
export function readArchive(path: string, stage: string | null): Result<BackupContents, StorageFault> {
  const opened = openForReading(path, BACKUP_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const read = attempt(path, () => {
    const { files, ...rest } = contents(db, path);
    for (const file of files) unpackTo(db, file, stage);
    return rest;
  });
  db.close();
  return read;
}
