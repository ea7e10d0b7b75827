import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { groupIndian } from '../../../shared/units/index.ts';
import { checkFile, isDatabase } from '../../adapters/sqlite/check-file.ts';
import { tapeDates } from '../../adapters/sqlite/folder-files.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, notApplicable, passed, warning } from '../../terminal/doctor/finding.ts';
import { BOOKS } from '../cli/journal-options.ts';
import { hasJournal, verifyBook } from '../journal-verdict.ts';

const MB = 1e6;

function databasesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isDatabase).sort();
  } catch {
    return [];
  }
}

/** Every database of a data folder: its kind, its version, who may read it, and what SQLite says of it. */
export function databaseFiles(folder: string): Finding {
  const names = databasesOf(folder);
  if (names.length === 0) return notApplicable(`there is no database in ${folder} yet`);
  const seen = names.map((name) => ({ name, checked: checkFile(join(folder, name), name) }));
  const broken = seen.flatMap(({ name, checked }) =>
    checked.ok ? [] : [`${name}: ${checked.error.message}`],
  );
  const value = `${names.length} files`;
  if (broken.length > 0) {
    const remedy = 'Leave the file as it is and take the newest backup; docs/doctor.md.';
    return failed(`${broken.length} of ${value}`, broken.join('; '), remedy);
  }
  const whole = seen.flatMap(({ name, checked }) => (checked.ok ? [{ name, ...checked.value }] : []));
  const open = whole.filter(({ readByOthers }) => readByOthers).map(({ name }) => name);
  if (open.length > 0) {
    const remedy = 'Take the right to read them from everybody else: chmod 600.';
    return warning(value, `readable by others: ${open.join(', ')}`, remedy);
  }
  const large = whole.filter(({ readThrough }) => !readThrough).map(({ name }) => name);
  const bytes = whole.reduce((sum, each) => sum + each.bytes, 0);
  const tapes = tapeDates(folder, 'paper').length + tapeDates(folder, 'demo').length;
  const unread = large.length === 0 ? '' : `; too large to be read through: ${large.join(', ')}`;
  return passed(value, `${(bytes / MB).toFixed(1)} MB, ${tapes} tapes beside them${unread}`);
}

/** Every row of every journal, from its first. */
export function journalChain(folder: string): Finding {
  const books = BOOKS.filter((book) => hasJournal(folder, book));
  if (books.length === 0) return notApplicable('there is no journal yet');
  const verdicts = books.map((book) => verifyBook(folder, book));
  const wrong = verdicts.filter(({ whole }) => !whole);
  if (wrong.length > 0) {
    const words = wrong.map(({ book, code, detail }) => `${book}: ${code}, ${detail}`).join('; ');
    const remedy = 'kavach journal verify names the row; keep the file and take the newest backup.';
    return failed(wrong.map(({ book }) => book).join(', '), words, remedy);
  }
  const rows = verdicts.reduce((sum, each) => sum + each.rows, 0);
  const words = verdicts.map(({ book, rows: of }) => `${book} ${groupIndian(of)}`).join(', ');
  return passed(`${groupIndian(rows)} rows`, `whole: ${words}`);
}
