import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../../shared/units/index.ts';
import type { JournalHead } from '../../ports/journal.ts';
import { attempt, StorageFailure, type StorageFault } from './fault.ts';
import { SIDE_FILES } from './folder-files.ts';
import { openDatabase, type Database } from './open-database.ts';
import type { Schema } from './schema.ts';

// A journal is a row of files: `live.db` and then one for each further financial year, `live-2027-28.db`. Rows are
// numbered and chained across them as in one. A file is never renamed while anybody may have it open, so the first keeps its name.

const ENDING = '.db';

function partPath(first: string, year: string): string {
  return `${first.slice(0, -ENDING.length)}-${year}${ENDING}`;
}

/** The files of a journal that are there, oldest first; `first` is the one without a year. */
export function partPaths(first: string): readonly string[] {
  const stem = basename(first).slice(0, -ENDING.length);
  const isPart = new RegExp(`^${stem}(-\\d{4}-\\d{2})?\\.db$`);
  if (!existsSync(dirname(first))) return [];
  const names = readdirSync(dirname(first)).filter((name) => isPart.test(name));
  // By their text `live-2027-28.db` would come before `live.db`.
  return names
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((name) => join(dirname(first), name));
}

/** The year in a part's name; null for the first. */
export function yearInName(path: string): string | null {
  return /-(\d{4}-\d{2})\.db$/.exec(path)?.[1] ?? null;
}

/** Makes the file of a new year, which goes on where `head` is; whole or not at all. */
export function beginPart(
  first: string,
  year: string,
  { row, hash }: JournalHead,
  schema: Schema,
): Result<Database, StorageFault> {
  const path = partPath(first, year);
  const unfinished = `${path}.unfinished`;
  return attempt(path, () => {
    for (const side of SIDE_FILES) rmSync(unfinished + side, { force: true });
    const made = openDatabase(unfinished, schema);
    if (!made.ok) throw new StorageFailure(made.error);
    try {
      made.value.prepare('INSERT INTO origin (one, row, hash) VALUES (1, ?, ?)').run(row, hash);
    } finally {
      made.value.close();
    }
    renameSync(unfinished, path);
    const opened = openDatabase(path, schema);
    if (!opened.ok) throw new StorageFailure(opened.error);
    return opened.value;
  });
}
