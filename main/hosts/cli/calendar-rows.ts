import type { Calendar, CalendarChange } from '../../domain/calendar/index.ts';
import type { ImportOptions } from './import-options.ts';
import { csvCell } from './journal-export.ts';
import { plainCsv, textTable } from './text-table.ts';

const HEADER = ['what', 'date', 'change', 'before', 'after'];

type Row = readonly [what: string, date: string, change: string, before: string, after: string];

function fact(what: string, before: string, after: string): Row {
  return [what, '', before === after ? 'same' : 'changed', before, after];
}

/** What a calendar is, beside the one that was in force: its head is always told, rows of tables only where they differ. */
function rowsOf(before: Calendar, after: Calendar, changes: readonly CalendarChange[]): readonly Row[] {
  const span = ({ coverage }: Calendar): string => `${coverage.from} to ${coverage.to}`;
  const holidays = (calendar: Calendar): string => String(calendar.holidays.length);
  return [
    fact('name', before.name, after.name),
    fact('as of', before.asOf, after.asOf),
    fact('covers', span(before), span(after)),
    fact('holidays', holidays(before), holidays(after)),
    ...changes.map(({ what, date, before: was, after: is }): Row => {
      const change = was === null ? 'added' : is === null ? 'removed' : 'changed';
      return [what, date, change, was ?? '', is ?? ''];
    }),
  ];
}

export interface CalendarReport {
  /** Where the calendar came from: a file, or built in. */
  readonly from: string;
  readonly before: Calendar;
  readonly after: Calendar;
  readonly changes: readonly CalendarChange[];
}

/** The result of a calendar's import, as the other imports print theirs. */
export function printedCalendar(report: CalendarReport, format: ImportOptions['format']): string {
  const { from, before, after, changes } = report;
  if (format === 'json') {
    const { name, asOf, coverage, holidays } = after;
    return `${JSON.stringify({ from, name, asOf, coverage, holidays: holidays.length, changes }, null, 2)}\n`;
  }
  const rows = rowsOf(before, after, changes);
  return format === 'csv'
    ? plainCsv(
        HEADER,
        rows.map((row) => row.map(csvCell)),
      )
    : textTable(HEADER, rows);
}
