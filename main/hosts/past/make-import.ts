import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { ImportedRow, ImportWish } from '../../../shared/contract/index.ts';
import { addDays, err, instant, istDate, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { openHistory } from '../../adapters/sqlite/history-store.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import type { PastMarket } from '../../ports/past-market.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { copyHistory } from '../cli/import-copy.ts';
import { importFile } from '../cli/import-file.ts';
import { importPast } from '../cli/import-past.ts';
import { knownSqlServer } from '../sql-server-place.ts';
import type { HistoryAddress } from '../worker/history-address.ts';
import type { OpenStore } from '../worker/open-store.ts';
import { failedImport, type ImportEnd } from './import-task.ts';

export interface Importing<W extends ImportWish = ImportWish> {
  readonly folder: string;
  readonly wish: W;
  /** Null where the terminal has no Breeze. */
  readonly past: PastMarket | null;
  readonly open: OpenStore;
  readonly say: (line: string) => void;
  readonly isCancelled: () => boolean;
}

type From<F extends ImportWish['from']> = Importing<Extract<ImportWish, { from: F }>>;
type Store = HistoryStore & HistoryContents;

const STOPPED = 'stopped; what is named above came in, nothing else\n';

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

function fromFiles(store: Store, { wish, say, isCancelled }: From<'files'>): ImportEnd {
  const rows: ImportedRow[] = [];
  let words = '';
  for (const typed of wish.files) {
    if (isCancelled()) return ended(rows, words + STOPPED, 'stopped');
    const file = wholePath(typed);
    if (file.ok) say(`reading ${file.value}`);
    const read = file.ok ? importFile(store, file.value, wish) : file;
    if (read.ok) rows.push(read.value);
    else words += read.error;
  }
  return ended(rows, words, words === '' ? 'done' : 'refused');
}

/** Only what `kavach import` reads too, by a name that does not depend on where the terminal was started. */
function wholePath(typed: string): Result<string, string> {
  const path = typed.startsWith('~/') ? join(homedir(), typed.slice(2)) : typed;
  if (!isAbsolute(path)) return err(`${typed}: give the whole path of the file, from the machine’s root on\n`);
  return /\.csv(\.gz)?$/i.test(path) ? ok(path) : err(`${typed}: is no .csv and no .csv.gz\n`);
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

function ended(rows: readonly ImportedRow[], words: string, outcome: ImportEnd['outcome']): ImportEnd {
  return { outcome, result: { rows, words } };
}
