import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';

const MARK = 'rehearsal';
const FIRST_LINE = 'Made by a rehearsal; nothing here is real. Its brokers were last at:';

/**
 * A rehearsal's journals, keys and sessions never share a folder with real ones: a folder is one or the other from its
 * first day on. `url`: where the local brokers are; null in real trading. The error is a sentence.
 */
export function claimFolder(folder: string, url: string | null): Result<null, string> {
  const isMarked = existsSync(join(folder, MARK));
  const hasBooks =
    existsSync(folderFiles.journal(folder, 'paper')) || existsSync(folderFiles.journal(folder, 'live'));
  if (url !== null && !isMarked && hasBooks)
    return err(`${folder} holds real books: a rehearsal needs a folder of its own (--data DIR).`);
  if (url === null && isMarked)
    return err(`${folder} belongs to rehearsals: real trading needs another folder (--data DIR).`);
  if (url !== null) writeFileSync(join(folder, MARK), `${FIRST_LINE}\n${url}\n`);
  return ok(null);
}

/** Where the brokers of a rehearsal's folder were last; null: the folder is a real one's. */
export function rehearsalAddress(folder: string): string | null {
  try {
    return readFileSync(join(folder, MARK), 'utf8').split('\n')[1]?.trim() ?? '';
  } catch {
    return null;
  }
}
