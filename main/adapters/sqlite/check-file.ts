import { statSync } from 'node:fs';
import type { Result } from '../../../shared/units/index.ts';
import { databaseKind } from './database-kinds.ts';
import { attempt, StorageFailure, type StorageFault } from './fault.ts';
import { openForReading } from './open-database.ts';

/** A larger file takes longer to read through than anybody waits for. */
const CHECKED_BYTES_MAX = 256 * 1024 * 1024;
const OTHERS = 0o077;

/** What a look at a database found. */
export interface CheckedFile {
  readonly bytes: number;
  /** False for a file that is too large to be read through. */
  readonly readThrough: boolean;
  /** Others than its owner may read it; never on Windows, where that cannot be told so. */
  readonly readByOthers: boolean;
}

/** Whether a file name is that of a database of a data folder. */
export function isDatabase(name: string): boolean {
  return databaseKind(name) !== null;
}

/** Opens a database for reading and has SQLite look it through; it may be in use. Changes nothing. */
export function checkFile(path: string, name: string): Result<CheckedFile, StorageFault> {
  return attempt(path, () => {
    const schema = databaseKind(name);
    if (schema === null) throw new StorageFailure({ code: 'IO', message: `${name} is no database` });
    const { size, mode } = statSync(path);
    const opened = openForReading(path, schema);
    if (!opened.ok) throw new StorageFailure(opened.error);
    const db = opened.value;
    try {
      const readThrough = size <= CHECKED_BYTES_MAX;
      const found = readThrough ? db.pragma('quick_check(1)', { simple: true }) : 'ok';
      if (found !== 'ok') throw new StorageFailure({ code: 'IO', message: `${name}: ${String(found)}` });
      return {
        bytes: size,
        readThrough,
        readByOthers: process.platform !== 'win32' && (mode & OTHERS) !== 0,
      };
    } finally {
      db.close();
    }
  });
}
