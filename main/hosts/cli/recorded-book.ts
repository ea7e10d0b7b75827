import { err, ok, type Result } from '../../../shared/units/index.ts';
import { attempt, type StorageFault } from '../../adapters/sqlite/fault.ts';
import { folderFiles, tapedWith, tapeDates } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { readTape } from '../../adapters/sqlite/tape-reader.ts';
import type { BookName, JournalRow } from '../../ports/journal.ts';
import type { TapeReader } from '../../ports/tape.ts';

/** All of a book's recorded days; every one is checked as it is opened. */
function openTapes(data: string, book: BookName): Result<readonly TapeReader[], StorageFault> {
  const tapes: TapeReader[] = [];
  const taped = tapedWith(book);
  for (const date of tapeDates(data, taped)) {
    const tape = readTape(folderFiles.tape(data, date, taped));
    if (!tape.ok) {
      for (const opened of tapes) opened.close();
      return tape;
    }
    tapes.push(tape.value);
  }
  return tapes.length > 0
    ? ok(tapes)
    : err({ code: 'IO', message: `${data} holds no recorded day of the ${book} book` });
}

/** Gives a book's journal and all its recorded days to `use`, and closes them after it. */
export function withRecordedBook<T>(
  data: string,
  book: BookName,
  use: (journal: readonly JournalRow[], tapes: readonly TapeReader[]) => T,
): Result<T, StorageFault> {
  const path = folderFiles.journal(data, book);
  const reader = readJournal(path, book);
  if (!reader.ok) return reader;
  const tapes = openTapes(data, book);
  const result = tapes.ok ? attempt(path, () => use([...reader.value.rows(1)], tapes.value)) : tapes;
  if (tapes.ok) for (const tape of tapes.value) tape.close();
  reader.value.close();
  return result;
}
