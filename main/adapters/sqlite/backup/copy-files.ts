import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt, StorageFailure, type StorageFault } from '../fault.ts';
import { openAsItIs, type Database } from '../open-database.ts';
import { makePrivateFile } from '../private-files.ts';
import { keptKind } from './kept-files.ts';
import type { Result } from '../../../../shared/units/index.ts';

/** Pages that are copied at a time; between them the thread is free. */
const PAGES = 2_000;

/** A look at a database that stays as it was, whoever goes on writing it. */
function snapshot(path: string, name: string): Database {
  const schema = keptKind(name);
  if (schema === null) throw new StorageFailure({ code: 'IO', message: `${name} is no database` });
  const opened = openAsItIs(path, schema);
  if (!opened.ok) throw new StorageFailure(opened.error);
  opened.value.exec('BEGIN');
  opened.value.prepare('SELECT count(*) FROM sqlite_schema').get();
  return opened.value;
}

async function copies(
  folder: string,
  names: readonly string[],
  stage: string,
  begins: (name: string, done: number) => void,
): Promise<void> {
  const open = new Map<string, Database>();
  try {
    // All are looked at within a moment, in the order of writing, before the first is copied.
    for (const name of names) if (keptKind(name) !== null) open.set(name, snapshot(join(folder, name), name));
    for (const [done, name] of names.entries()) {
      const target = join(stage, name);
      begins(name, done);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      makePrivateFile(target);
      const db = open.get(name);
      if (db === undefined) copyFileSync(join(folder, name), target);
      else await db.backup(target, { progress: () => PAGES });
      db?.close();
      open.delete(name);
    }
  } finally {
    for (const db of open.values()) db.close();
  }
}

/** Copies files of a data folder as they are at one moment, also while a terminal is writing them (SQLite's backup API). */
export async function copyFiles(
  folder: string,
  names: readonly string[],
  stage: string,
  begins: (name: string, done: number) => void,
): Promise<Result<null, StorageFault>> {
  try {
    await copies(folder, names, stage, begins);
    return { ok: true, value: null };
  } catch (error) {
    return attempt(folder, () => {
      throw error;
    });
  }
}
