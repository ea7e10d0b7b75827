import { statSync } from 'node:fs';
import type { Result } from '../../../shared/units/index.ts';
import { CONTROL_SCHEMA } from './control-schema.ts';
import { attempt, StorageFailure, type StorageFault } from './fault.ts';
import { HISTORY_SCHEMA } from './history-schema.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { openForReading } from './open-database.ts';
import { PAPER_BOOK_SCHEMA } from './paper-book-store.ts';
import type { Schema } from './schema.ts';
import { SETTINGS_SCHEMA } from './settings-store.ts';

/** A larger file takes longer to read through than anybody waits for. */
const CHECKED_BYTES_MAX = 256 * 1024 * 1024;
const OTHERS = 0o077;

/** The databases of a data folder by their names; tapes are apart, one a day. */
const KINDS: readonly (readonly [name: RegExp, schema: Schema])[] = [
  [/^control\.db$/, CONTROL_SCHEMA],
  [/^settings\.db$/, SETTINGS_SCHEMA],
  [/^history\.db$/, HISTORY_SCHEMA],
  [/^(demo|paper|live|shadow)\.db$/, JOURNAL_SCHEMA],
  [/^(demo|paper|shadow)-broker\.db$/, PAPER_BOOK_SCHEMA],
];

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
  return KINDS.some(([known]) => known.test(name));
}

/** Opens a database for reading and has SQLite look it through; it may be in use. Changes nothing. */
export function checkFile(path: string, name: string): Result<CheckedFile, StorageFault> {
  return attempt(path, () => {
    const schema = KINDS.find(([known]) => known.test(name))?.[1];
    if (schema === undefined) throw new StorageFailure({ code: 'IO', message: `${name} is no database` });
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
