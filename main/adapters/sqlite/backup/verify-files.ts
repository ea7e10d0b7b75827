import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../../shared/units/index.ts';
import type { JournalHead } from '../../../ports/journal.ts';
import { CONTROL_SCHEMA } from '../control-schema.ts';
import { attempt, StorageFailure, type StorageFault } from '../fault.ts';
import { folderFiles } from '../folder-files.ts';
import { readJournal } from '../journal-reader.ts';
import { openAsItIs } from '../open-database.ts';
import { keptKind } from './kept-files.ts';

const BOOKS = ['demo', 'paper', 'live', 'shadow'] as const;

function orThrown<T>(result: Result<T, StorageFault>): T {
  if (result.ok) return result.value;
  throw new StorageFailure(result.error);
}

function verifyDatabase(folder: string, name: string): void {
  const schema = keptKind(name);
  if (schema === null) return;
  const db = orThrown(openAsItIs(join(folder, name), schema));
  try {
    const found = String(db.pragma('integrity_check(1)', { simple: true }));
    if (found !== 'ok') throw new StorageFailure({ code: 'IO', message: `${name}: ${found}` });
  } finally {
    db.close();
  }
}

function heads(folder: string): ReadonlyMap<string, JournalHead> {
  const path = folderFiles.control(folder);
  if (!existsSync(path)) return new Map();
  const db = orThrown(openAsItIs(path, CONTROL_SCHEMA));
  try {
    const all = db
      .prepare<[], JournalHead & { book: string }>('SELECT book, row, hash FROM journal_head')
      .all();
    return new Map(all.map(({ book, row, hash }) => [book, { row, hash }]));
  } finally {
    db.close();
  }
}

function verifyChain(folder: string, book: string, path: string, saved: JournalHead | null): JournalHead {
  const reader = orThrown(readJournal(path, book));
  try {
    const verified = orThrown(reader.verify(saved));
    if (verified.ok) return verified.value;
    throw new StorageFailure({
      code: 'BROKEN_CHAIN',
      message: `${folder}: ${book}: ${verified.error.message}`,
    });
  } finally {
    reader.close();
  }
}

/** How far each book's journal goes. */
export type JournalEnds = Readonly<Record<string, JournalHead>>;

/** Looks copied files through: every database by SQLite's own check, every journal along its chain to the head that was remembered. */
export function verifyFiles(folder: string, names: readonly string[]): Result<JournalEnds, StorageFault> {
  return attempt(folder, () => {
    for (const name of names) verifyDatabase(folder, name);
    const saved = heads(folder);
    const ends: Record<string, JournalHead> = {};
    for (const book of BOOKS) {
      const path = folderFiles.journal(folder, book);
      const head = saved.get(book) ?? null;
      if (existsSync(path)) ends[book] = verifyChain(folder, book, path, head);
      else if (head !== null && book !== 'demo')
        throw new StorageFailure({ code: 'BROKEN_CHAIN', message: `the journal of ${book} is gone` });
    }
    return ends;
  });
}
