import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keptFiles } from '../../main/adapters/sqlite/backup/kept-files.ts';
import { makeBackup, type MadeBackup } from '../../main/adapters/sqlite/backup/make-backup.ts';
import { restoreBackup } from '../../main/adapters/sqlite/backup/restore-backup.ts';
import { folderFiles } from '../../main/adapters/sqlite/folder-files.ts';
import { readJournal } from '../../main/adapters/sqlite/journal-reader.ts';
import type { BookName, JournalRow } from '../../main/ports/journal.ts';
import { instant } from '../../shared/units/index.ts';
import { valueOf } from './outcome.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const BACKED_UP_AT = instant(1_790_000_000_000);

/** A backup of a folder, in a folder of its own. */
export async function backupOf(folder: string): Promise<MadeBackup> {
  const target = join(temporaryFolder(), 'state.backup');
  return valueOf(
    await makeBackup({ folder, target, at: BACKED_UP_AT, version: '0.0.0', tell: () => undefined }),
  );
}

/** Every row of a book's journal, its chain followed. */
export function rowsOf(folder: string, book: BookName): readonly JournalRow[] {
  const reader = valueOf(readJournal(folderFiles.journal(folder, book), book));
  valueOf(valueOf(reader.verify(null)));
  const rows = [...reader.rows(1)];
  reader.close();
  return rows;
}

/** The rows of a book out of a backup, put into an empty folder. */
export function checkedRows(file: string, book: BookName): readonly JournalRow[] {
  const empty = temporaryFolder();
  valueOf(restoreBackup(empty, file, BACKED_UP_AT));
  return rowsOf(empty, book);
}

/** A digest of the bytes of every kept file and its log; a log without a byte, which a mere look leaves, is none. */
export function digestsOf(folder: string): Readonly<Record<string, string>> {
  const names = keptFiles(folder).flatMap((name) => [name, `${name}-wal`]);
  const there = names.filter(
    (name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
  return Object.fromEntries(there.map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]));
}
