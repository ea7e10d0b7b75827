import { existsSync } from 'node:fs';
import { readJournalHead } from '../adapters/sqlite/control-reader.ts';
import { folderFiles } from '../adapters/sqlite/folder-files.ts';
import { readJournal } from '../adapters/sqlite/journal-reader.ts';
import type { BookName, JournalHead } from '../ports/journal.ts';

/** Whether a book's journal is what was written. */
export interface JournalVerdict {
  readonly book: BookName;
  readonly whole: boolean;
  /** Rows that are as they were written. */
  readonly rows: number;
  /** The first row that is not; null where all are, or where the file cannot be read. */
  readonly badRow: number | null;
  readonly code: string;
  readonly detail: string;
}

function broken(book: BookName, code: string, detail: string, badRow: number | null = null): JournalVerdict {
  return { book, whole: false, rows: badRow === null ? 0 : badRow - 1, badRow, code, detail };
}

/** Follows the hash chain of every row of a book. Only reads, also while a terminal is writing. */
export function verifyBook(data: string, book: BookName): JournalVerdict {
  // Before the rows: a terminal that is writing gets ahead of this head, never behind it.
  const saved = readJournalHead(folderFiles.control(data), book);
  if (!saved.ok) return broken(book, saved.error.code, saved.error.message);
  const reader = readJournal(folderFiles.journal(data, book), book);
  if (!reader.ok) return broken(book, reader.error.code, reader.error.message);
  const verified = reader.value.verify(saved.value);
  reader.value.close();
  if (!verified.ok) return broken(book, verified.error.code, verified.error.message);
  if (!verified.value.ok) {
    const { code, row, message } = verified.value.error;
    return broken(book, code, message, row);
  }
  return whole(book, verified.value.value);
}

function whole(book: BookName, { row, hash }: JournalHead): JournalVerdict {
  return { book, whole: true, rows: row, badRow: null, code: 'WHOLE', detail: `head ${hash}` };
}

/** Whether a book has a journal, or had one: a file that was deleted is found too. Demo's may be thrown away. */
export function hasJournal(data: string, book: BookName): boolean {
  if (existsSync(folderFiles.journal(data, book))) return true;
  const saved = readJournalHead(folderFiles.control(data), book);
  return book !== 'demo' && saved.ok && saved.value !== null;
}
