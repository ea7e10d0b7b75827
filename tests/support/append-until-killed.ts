// Run as a process of its own: appends to the Demo journal without end and prints the row after each append that was
// acknowledged, so that whoever kills it knows what must be there.
import { writeSync } from 'node:fs';
import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { drafts } from './journals.ts';

const folder = openDataFolder(process.argv[2] ?? '');
if (!folder.ok) throw new Error(folder.error.message);
const journal = folder.value.journal('demo');
if (!journal.ok) throw new Error(journal.error.message);
for (;;) {
  const { row } = journal.value.head();
  const appended = journal.value.append(drafts(row + 1, row + 1 + (row % 4)));
  if (!appended.ok) throw new Error(appended.error.message);
  writeSync(1, `${appended.value.row}\n`);
}
