import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { JournalHead, JournalRow } from '../../ports/journal.ts';
import { genesis } from './chain.ts';
import { attempt, type StorageFault } from './fault.ts';
import { JournalParts } from './journal-parts.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { openAsItIs } from './open-database.ts';
import { verifyJournal, type ChainFault } from './verify-journal.ts';

/** A journal as a file to look at: also while a terminal is writing it. */
export interface JournalReader {
  rows(fromRow: number): Iterable<JournalRow>;
  /** The whole chain, from the book's first row to the head that control.db remembers. */
  verify(saved: JournalHead | null): Result<Result<JournalHead, ChainFault>, StorageFault>;
  close(): void;
}

/** Opens a book's journal for reading only. The rows are the same in every version so far, so an older one is read as well. */
export function readJournal(path: string, book: string): Result<JournalReader, StorageFault> {
  const opened = JournalParts.open(path, (part) =>
    existsSync(part) ? openAsItIs(part, JOURNAL_SCHEMA) : err({ code: 'IO', message: `there is no ${part}` }),
  );
  if (!opened.ok) return opened;
  const parts = opened.value;
  return ok({
    rows: (fromRow) => parts.stream(fromRow),
    verify: (saved) => attempt(path, () => verifyJournal(parts.stream(1), genesis(book), saved)),
    close: () => parts.close(),
  });
}
