import { ok, type Result } from '../../../shared/units/index.ts';
import type { JournalHead, JournalRow } from '../../ports/journal.ts';
import { genesis } from './chain.ts';
import { attempt, type StorageFault } from './fault.ts';
import { streamRows } from './journal-rows.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { openForReading } from './open-database.ts';
import { verifyJournal, type ChainFault } from './verify-journal.ts';

/** A journal as a file to look at: also while a terminal is writing it. */
export interface JournalReader {
  rows(fromRow: number): Iterable<JournalRow>;
  /** The whole chain, from the book's first row to the head that control.db remembers. */
  verify(saved: JournalHead | null): Result<Result<JournalHead, ChainFault>, StorageFault>;
  close(): void;
}

/** Opens a book's journal for reading only; `open` where one of an older schema is to be read as well. */
export function readJournal(
  path: string,
  book: string,
  open: typeof openForReading = openForReading,
): Result<JournalReader, StorageFault> {
  const opened = open(path, JOURNAL_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  return ok({
    rows: (fromRow) => streamRows(db, fromRow),
    verify: (saved) => attempt(path, () => verifyJournal(streamRows(db, 1), genesis(book), saved)),
    close: () => db.close(),
  });
}
