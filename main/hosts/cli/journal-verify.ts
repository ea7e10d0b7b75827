import { hasJournal, verifyBook, type JournalVerdict } from '../journal-verdict.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import { BOOKS, type JournalCommand } from './journal-options.ts';
import { plainCsv, textTable } from './text-table.ts';

function printed(verdicts: readonly JournalVerdict[], format: JournalCommand['format']): string {
  if (format === 'json') return `${JSON.stringify(verdicts, null, 2)}\n`;
  const header = ['book', 'result', 'rows', 'bad row', 'detail'];
  const rows = verdicts.map(({ book, code, rows: good, badRow, detail }) => {
    return [book, code, String(good), badRow === null ? '' : String(badRow), detail.replaceAll(',', ';')];
  });
  return format === 'csv' ? plainCsv(header, rows) : textTable(header, rows);
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
