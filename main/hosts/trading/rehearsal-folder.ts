import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';

const MARK = 'rehearsal';

/**
 * A rehearsal's journals, keys and sessions never share a folder with real ones: a folder is one or the other from its
 * first day on. The error is a sentence.
 */
export function claimFolder(folder: string, rehearsing: boolean): Result<null, string> {
  const isMarked = existsSync(join(folder, MARK));
  const hasBooks =
    existsSync(folderFiles.journal(folder, 'paper')) || existsSync(folderFiles.journal(folder, 'live'));
  if (rehearsing && !isMarked && hasBooks)
    return err(`${folder} holds real books: a rehearsal needs a folder of its own (--data DIR).`);
  if (!rehearsing && isMarked)
    return err(`${folder} belongs to rehearsals: real trading needs another folder (--data DIR).`);
  if (rehearsing && !isMarked)
    writeFileSync(join(folder, MARK), 'Made by a rehearsal; nothing here is real.\n');
  return ok(null);
}
