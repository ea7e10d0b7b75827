import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import BetterSqlite from 'better-sqlite3';
import type { Instant, Result } from '../../../../shared/units/index.ts';
import { attempt, type StorageFault } from '../fault.ts';
import { makePrivateFile } from '../private-files.ts';
import { BACKUP_SCHEMA } from './archive-schema.ts';
import type { JournalEnds } from './verify-files.ts';

const PIECE_BYTES = 1024 * 1024;
/** Journals are text and shrink to a fifth even so; more would cost the machine that trades. */
const DEFLATE = { level: 1 };

/** What a backup says of itself. */
export interface BackupNote {
  readonly madeAt: Instant;
  /** Of the program that made it. */
  readonly version: string;
  readonly journals: JournalEnds;
}

function pack(db: BetterSqlite.Database, stage: string, name: string): void {
  const addPiece = db.prepare('INSERT INTO piece (file, place, body) VALUES (?, ?, ?)');
  const hash = createHash('sha256');
  const file = openSync(join(stage, name), 'r');
  let bytes = 0;
  try {
    const room = Buffer.alloc(PIECE_BYTES);
    for (let place = 0; ; place += 1) {
      const read = readSync(file, room, 0, PIECE_BYTES, bytes);
      if (read === 0) break;
      bytes += read;
      const body = room.subarray(0, read);
      hash.update(body);
      addPiece.run(name, place, deflateSync(body, DEFLATE));
    }
  } finally {
    closeSync(file);
  }
  db.prepare('INSERT INTO file (name, bytes, sha256) VALUES (?, ?, ?)').run(name, bytes, hash.digest('hex'));
}

/** Puts staged files into a backup at `path`, on disk when this returns. A backup has no side files: it can be carried away. */
export function writeArchive(
  path: string,
  stage: string,
  names: readonly string[],
  { madeAt, version, journals }: BackupNote,
): Result<null, StorageFault> {
  return attempt(path, () => {
    makePrivateFile(path);
    const db = new BetterSqlite(path);
    try {
      db.pragma('journal_mode = DELETE');
      db.pragma('synchronous = FULL');
      db.pragma('fullfsync = ON');
      const all = db.transaction(() => {
        // The pieces of a file come before the file itself, whose hash is known at its end.
        db.pragma('defer_foreign_keys = ON');
        for (const step of BACKUP_SCHEMA.migrations) db.exec(step);
        for (const name of names) pack(db, stage, name);
        const note = db.prepare('INSERT INTO backup (one, made_at, version, journals) VALUES (1, ?, ?, ?)');
        note.run(madeAt, version, JSON.stringify(journals));
        db.pragma(`application_id = ${BACKUP_SCHEMA.applicationId}`);
        db.pragma(`user_version = ${BACKUP_SCHEMA.migrations.length}`);
      });
      all();
    } finally {
      db.close();
    }
    return null;
  });
}
