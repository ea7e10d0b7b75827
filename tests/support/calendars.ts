import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarFileOf, NSE_CALENDAR, type CalendarFile } from '../../main/domain/calendar/index.ts';
import { instant, istDate, type TradingDate } from '../../shared/units/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The day on which the tests run: an import is judged by it. */
export const TODAY: TradingDate = istDate(instant(Date.now()));

const BUILT_IN = calendarFileOf(NSE_CALENDAR);

/** The built-in calendar as somebody would renew it today, with changes. */
export function renewed(change: Partial<CalendarFile> = {}): CalendarFile {
  const asOf = TODAY > BUILT_IN.asOf ? TODAY : BUILT_IN.asOf;
  const to = `${Math.max(2026, Number(TODAY.slice(0, 4))) + 1}-12-31`;
  return { ...BUILT_IN, asOf, coverage: { from: BUILT_IN.coverage.from, to }, ...change };
}

/** The same with one more holiday. */
export function withHoliday(date: string): CalendarFile {
  const holidays = [...BUILT_IN.holidays, { date, name: 'A new holiday', source: 'test' }];
  return renewed({ holidays: holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1)) });
}

/** Writes a calendar, or whatever stands for one, into a file. */
export function calendarFile(content: unknown): string {
  const path = join(temporaryFolder(), 'mine.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}
