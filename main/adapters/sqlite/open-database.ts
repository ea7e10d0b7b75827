import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import type { Result } from '../../../shared/units/index.ts';
import { attempt, StorageFailure, type StorageFault } from './fault.ts';
import { migrate, refuseForeign, schemaVersion } from './migrate.ts';
import { makePrivateFile } from './private-files.ts';
import type { Schema } from './schema.ts';

export type Database = BetterSqlite.Database;
export type Statement<Parameters extends unknown[], Row = unknown> = BetterSqlite.Statement<Parameters, Row>;

/** How long another process may hold a file before ours gives up. */
const BUSY_MS = 2_000;

function reader(path: string, schema: Schema): Database {
  const db = new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    refuseForeign(db, schema, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: Database, path: string, schema: Schema): Database {
  try {
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${schema.synchronous}`);
    // macOS alone: there fsync leaves data in the drive's own cache. No effect elsewhere.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    migrate(db, schema, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a file for writing, makes it where there is none, and migrates an older one after a backup. A file of a newer
 * version or of someone else is refused and keeps every byte: it is looked at through a read-only handle first.
 */
export function openDatabase(path: string, schema: Schema): Result<Database, StorageFault> {
  return attempt(path, () => {
    if (existsSync(path)) reader(path, schema).close();
    makePrivateFile(path);
    return prepare(new BetterSqlite(path, { timeout: BUSY_MS }), path, schema);
  });
}

/** Opens a file that is there for reading, of this version or an older one: for whoever copies it and does not ask what it says. */
export function openAsItIs(path: string, schema: Schema): Result<Database, StorageFault> {
  return attempt(path, () => reader(path, schema));
}

/** Opens a file that is there for reading, beside a terminal that may be writing it. Older versions are refused: they are migrated by a start. */
export function openForReading(path: string, schema: Schema): Result<Database, StorageFault> {
  return attempt(path, () => {
    if (!existsSync(path)) throw new StorageFailure({ code: 'IO', message: `there is no ${path}` });
    const db = reader(path, schema);
    const version = schemaVersion(db);
    if (version === schema.migrations.length) return db;
    db.close();
    const message = `${path} has the older schema ${version}: start the terminal once, which migrates it after a backup`;
    throw new StorageFailure({ code: 'IO', message });
  });
}
