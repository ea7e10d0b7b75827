import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { ImportedRow } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { importFile } from '../cli/import-file.ts';
import type { ImportEnd } from './import-task.ts';
import { ended, type From, type Store } from './importing.ts';

const STOPPED = 'stopped; what is named above came in, nothing else\n';

/** Files one after the other; one that is refused does not stop the others. */
export function fromFiles(store: Store, { wish, say, isCancelled }: From<'files'>): ImportEnd {
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
  if (!isAbsolute(path))
    return err(`${typed}: give the whole path of the file, from the machine’s root on\n`);
  return /\.csv(\.gz)?$/i.test(path) ? ok(path) : err(`${typed}: is no .csv and no .csv.gz\n`);
}
