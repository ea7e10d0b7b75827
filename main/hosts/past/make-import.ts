import { addDays, instant, istDate, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { openHistory } from '../../adapters/sqlite/history-store.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { copyHistory } from '../cli/import-copy.ts';
import { importPast } from '../cli/import-past.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import type { HistoryAddress } from '../worker/history-address.ts';
import { fromFiles } from './import-files.ts';
import { failedImport, type ImportEnd } from './import-task.ts';
import { ended, type From, type Importing, type Store } from './importing.ts';

/** Brings in what is wished for, by the same means as `kavach import`. Never throws what a store or a file can be guilty of. */
export async function makeImport(importing: Importing): Promise<ImportEnd> {
  const opened = openHistory(folderFiles.history(importing.folder));
  if (!opened.ok) return failedImport(`${opened.error.code}: ${opened.error.message}`);
  try {
    return await into(opened.value, importing);
  } finally {
    opened.value.close();
  }
}

async function into(store: Store, importing: Importing): Promise<ImportEnd> {
  const { wish } = importing;
  if (wish.from === 'files') return fromFiles(store, { ...importing, wish });
  if (wish.from === 'breeze') return fromBreeze(store, { ...importing, wish });
  return fromStore(store, { ...importing, wish });
}

async function fromStore(store: Store, importing: From<'sqlserver' | 'folder'>): Promise<ImportEnd> {
  const { folder, wish, open, say, isCancelled } = importing;
  const place: Result<HistoryAddress, string> =
    wish.from === 'sqlserver' ? knownSqlServer(folder) : ok({ kind: 'sqlite', folder: wish.folder });
  if (!place.ok) return failedImport(place.error);
  const source = await open('the other store', place.value);
  try {
    const { kind, minutes, first, last } = wish;
    const task = { what: 'copy', folder: null, minutes, from: first, to: last } as const;
    const copied = await copyHistory({ source, store, task, kind, say, isCancelled });
    if (!copied.ok) return failedImport(copied.error);
    const { imported, refusals } = copied.value;
    const outcome = isCancelled() ? 'stopped' : refusals.length > 0 ? 'refused' : 'done';
    return ended(imported, refusals.join(''), outcome);
  } finally {
    await source.close();
  }
}

async function fromBreeze(store: Store, importing: From<'breeze'>): Promise<ImportEnd> {
  const { folder, wish, past, say, isCancelled } = importing;
  if (past === null) return failedImport('The Demo has no Breeze: switch to Paper first.');
  const yesterday = addDays(istDate(instant(Date.now())), -1);
  const to = wish.last === null || wish.last > yesterday ? yesterday : wish.last;
  if (wish.first > to) return failedImport(`No day from ${wish.first} on is over yet.`);
  const { calendar } = calendarInForce(folder);
  let words = '';
  const complain = (text: string): void => void (words += text);
  const run = { past, store, calendar, from: wish.first, to, say, isCancelled };
  const { done, refused, stopped } = await importPast(run, complain);
  return ended(done, words, stopped ? 'stopped' : refused ? 'refused' : 'done');
}
