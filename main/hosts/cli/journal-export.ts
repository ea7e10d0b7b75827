import { formatClockMs, istDate } from '../../../shared/units/index.ts';
import type { JournalRow } from '../../ports/journal.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import { entryOf } from '../../terminal/journal-writer.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import type { JournalCommand } from './journal-options.ts';

const HEADER = ['row', 'date', 'time', 'kind', 'type', 'signal', 'spread', 'text'] as const;

type Cells = Readonly<Record<(typeof HEADER)[number], string>>;

/** A row that this version cannot put into words is exported all the same, as it stands. */
function words(row: JournalRow): Pick<Cells, 'kind' | 'signal' | 'spread' | 'text'> {
  try {
    const { kind, signal, spread, text } = entryOf(row);
    return { kind, signal: signal ?? '', spread: spread ?? '', text };
  } catch {
    return { kind: '', signal: '', spread: '', text: row.body };
  }
}

function cells(row: JournalRow): Cells {
  const { at, type } = row;
  return { row: String(row.row), date: istDate(at), time: formatClockMs(at), type, ...words(row) };
}

/** Quoted where it must be; a leading = + - @ would be run as a formula by a spreadsheet, so it gets an apostrophe. */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function line(row: JournalRow, format: JournalCommand['format']): string {
  if (format === 'json')
    return JSON.stringify({ ...cells(row), row: row.row, at: row.at, fact: factOf(row), hash: row.hash });
  const values = cells(row);
  if (format === 'csv') return HEADER.map((name) => csvCell(values[name])).join(',');
  const { date, time, kind, signal, text } = values;
  return `${values.row.padStart(7)}  ${date} ${time}  ${kind.padEnd(4)}  ${signal.padEnd(2)}  ${text}`;
}

function factOf({ body }: JournalRow): unknown {
  return JSON.parse(body);
}

function isAsked({ at }: JournalRow, { from, to }: JournalCommand): boolean {
  const date = istDate(at);
  return (from === null || date >= from) && (to === null || date <= to);
}

/** Prints a book's rows, oldest first, as they are read: a journal of years need not fit into memory. */
export function exportJournal(command: JournalCommand, io: CliIo): number {
  const { format } = command;
  const book = command.book ?? 'demo';
  const path = folderFiles.journal(command.data, book);
  const reader = readJournal(path, book);
  if (!reader.ok) {
    io.err(`${reader.error.code}: ${reader.error.message}\n`);
    return FAILED;
  }
  const printed = attempt(path, () => {
    if (format === 'csv') io.out(`${HEADER.join(',')}\n`);
    let rows = 0;
    for (const row of reader.value.rows(1)) {
      if (!isAsked(row, command)) continue;
      if (format === 'json') io.out(rows === 0 ? '[\n' : ',\n');
      io.out(line(row, format) + (format === 'json' ? '' : '\n'));
      rows += 1;
    }
    if (format === 'json') io.out(rows === 0 ? '[]\n' : '\n]\n');
    io.err(`${rows} rows\n`);
  });
  reader.value.close();
  if (printed.ok) return DONE;
  io.err(`${printed.error.code}: ${printed.error.message}\n`);
  return FAILED;
}
