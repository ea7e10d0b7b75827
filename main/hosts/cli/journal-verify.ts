import { existsSync } from 'node:fs';
import type { BookName, JournalHead } from '../../ports/journal.ts';
import { readJournalHead } from '../../adapters/sqlite/control-reader.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import { BOOKS, type JournalCommand } from './journal-options.ts';
import { plainCsv, textTable } from './text-table.ts';

interface Verdict {
  readonly book: BookName;
  readonly whole: boolean;
  /** Rows that are as they were written. */
  readonly rows: number;
  /** The first row that is not; null where all are, or where the file cannot be read. */
  readonly badRow: number | null;
  readonly code: string;
  readonly detail: string;
}

function broken(book: BookName, code: string, detail: string, badRow: number | null = null): Verdict {
  return { book, whole: false, rows: badRow === null ? 0 : badRow - 1, badRow, code, detail };
}

function verifyBook(data: string, book: BookName): Verdict {
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

function whole(book: BookName, { row, hash }: JournalHead): Verdict {
  return { book, whole: true, rows: row, badRow: null, code: 'WHOLE', detail: `head ${hash}` };
}

function printed(verdicts: readonly Verdict[], format: JournalCommand['format']): string {
  if (format === 'json') return `${JSON.stringify(verdicts, null, 2)}\n`;
  const header = ['book', 'result', 'rows', 'bad row', 'detail'];
  const rows = verdicts.map(({ book, code, rows: good, badRow, detail }) => {
    return [book, code, String(good), badRow === null ? '' : String(badRow), detail.replaceAll(',', ';')];
  });
  return format === 'csv' ? plainCsv(header, rows) : textTable(header, rows);
}

/** Whether a book has a journal, or had one: a file that was deleted is found too. Demo's may be thrown away. */
function hasJournal(data: string, book: BookName): boolean {
  if (existsSync(folderFiles.journal(data, book))) return true;
  const saved = readJournalHead(folderFiles.control(data), book);
  return book !== 'demo' && saved.ok && saved.value !== null;
}

/** Verifies one book's journal or all there are. */
export function verifyJournals({ data, book, format }: JournalCommand, io: CliIo): number {
  const books = book === null ? BOOKS.filter((each) => hasJournal(data, each)) : [book];
  if (books.length === 0) {
    io.err(`there is no journal in ${data}\n`);
    return FAILED;
  }
  const verdicts = books.map((each) => verifyBook(data, each));
  io.out(printed(verdicts, format));
  return verdicts.every((verdict) => verdict.whole) ? DONE : FAILED;
}
