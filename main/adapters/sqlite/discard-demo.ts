import { rmSync } from 'node:fs';
import type { SqliteControl } from './control-store.ts';
import { folderFiles, SIDE_FILES, tapeDates } from './folder-files.ts';
import { partPaths } from './journal-files.ts';

/** Takes away every file of the Demo book. */
export function discardDemo(folder: string, control: SqliteControl): void {
  // The head first: after a crash in between, a journal without a remembered head is whole, a head without its rows is not.
  control.forgetJournal('demo');
  const tapes = tapeDates(folder, 'demo').map((date) => folderFiles.tape(folder, date, 'demo'));
  const journal = partPaths(folderFiles.journal(folder, 'demo'));
  for (const file of [...journal, folderFiles.paperBook(folder, 'demo'), ...tapes])
    for (const side of SIDE_FILES) rmSync(file + side, { force: true });
}
