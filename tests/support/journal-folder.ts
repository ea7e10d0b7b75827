import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { drafts } from './journals.ts';
import { valueOf } from './outcome.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A data folder with a paper journal of twelve rows. */
export function folderWithJournal(): string {
  const path = temporaryFolder();
  const folder = valueOf(openDataFolder(path));
  const journal = valueOf(folder.journal('paper'));
  valueOf(journal.append(drafts(1, 12)));
  journal.close();
  folder.close();
  return path;
}
