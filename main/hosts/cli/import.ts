import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { openHistory } from '../../adapters/sqlite/history-store.ts';
import { makePrivateFolder } from '../../adapters/sqlite/private-files.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import type { HistoryContents, HistoryStore } from '../../ports/history-store.ts';
import { inThread, type OpenStore } from '../worker/open-store.ts';
import { copyFrom } from './import-store.ts';
import { importCalendar } from './import-calendar.ts';
import { importFile, type Imported } from './import-file.ts';
import { IMPORT_HELP } from './import-help.ts';
import { importOptions, type ImportOptions } from './import-options.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { plainCsv, textTable } from './text-table.ts';

const HEADER = ['file', 'what', 'added', 'same', 'from', 'to'];

function printed(rows: readonly Imported[], format: ImportOptions['format']): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const cells = rows.map(({ file, what, added, same, from, to }) => {
    return [file, what, String(added), String(same), from, to];
  });
  return format === 'csv' ? plainCsv(HEADER, cells) : textTable(HEADER, cells);
}

/**
 * `kavach import`: candles and option prices into history.db, or a calendar into the data folder. Each file comes in whole or not at all; the others go
 * on, and the exit code is 1 when any was refused. May run beside a terminal. Source: product.md 4.
 */
export async function runImport(
  args: readonly string[],
  io: CliIo,
  open: OpenStore = inThread,
): Promise<number> {
  const read = importOptions(args);
  if (!read.ok) {
    io.err(`${read.error}\nTry: kavach import --help\n`);
    return WRONG_USE;
  }
  const options = read.value;
  if (options.help) {
    io.out(IMPORT_HELP);
    return DONE;
  }
  if (options.calendar !== null) return importCalendar(options, options.calendar, io);
  const folder = attempt(options.data, () => makePrivateFolder(options.data));
  const store = folder.ok ? openHistory(folderFiles.history(options.data)) : folder;
  if (!store.ok) {
    io.err(`${store.error.code}: ${store.error.message}\n`);
    return FAILED;
  }
  const { done, refused } = await imported(options, store.value, io, open);
  store.value.close();
  if (done.length > 0) io.out(printed(done, options.format));
  return refused ? FAILED : DONE;
}

type Store = HistoryStore & HistoryContents;

interface Ended {
  readonly done: readonly Imported[];
  readonly refused: boolean;
}

async function imported(options: ImportOptions, store: Store, io: CliIo, open: OpenStore): Promise<Ended> {
  const { copy, data } = options;
  if (copy === null) return importFiles(options, store, io);
  if (copy.what === 'copy') return copyFrom(copy, options, store, io, open);
  // Breeze's client takes a second to load: only for those who ask for it.
  const { importBreeze } = await import('./import-breeze.ts');
  return importBreeze(copy, data, store, io);
}

function importFiles(options: ImportOptions, store: HistoryStore, io: CliIo): Ended {
  const done: Imported[] = [];
  for (const file of options.files) {
    io.err(`reading ${file}\n`);
    const read = importFile(store, file, options);
    if (read.ok) done.push(read.value);
    else io.err(read.error);
  }
  return { done, refused: done.length < options.files.length };
}
