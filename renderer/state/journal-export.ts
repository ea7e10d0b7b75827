import type { JournalEntry } from '../../shared/contract/index.ts';
import { formatClockMs, istDate } from '../../shared/units/index.ts';
import { MOST_ROWS, newestRows } from './journal-pages.ts';
import { saveFile } from './save-file.ts';
import { say, type JournalFilter } from './ui-store.ts';

const HEADER = 'row,date,time,kind,type,signal,spread,text';

/** A cell as spreadsheets read it: in quotes where it has to be, and never taken for a formula. */
export function csvCell(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Rows as CSV, in the order in which they are shown. */
export function journalCsv(entries: readonly JournalEntry[]): string {
  const lines = entries.map(({ row, at, kind, type, signal, spread, text }) =>
    [String(row), istDate(at), formatClockMs(at), kind, type, signal ?? '', spread ?? '', text]
      .map(csvCell)
      .join(','),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** Saves the rows that answer a filter. */
export async function exportJournal(filter: JournalFilter): Promise<void> {
  const entries: JournalEntry[] = [];
  for await (const page of newestRows(filter)) {
    if (!page.ok) {
      say(`Export: ${page.error}`);
      return;
    }
    entries.push(...page.value.entries);
  }
  saveFile('journal.csv', journalCsv(entries), 'text/csv');
  if (entries.length >= MOST_ROWS) {
    say(`These are the newest ${entries.length} rows; kavach journal export writes all of them.`, 'Note');
  }
}
