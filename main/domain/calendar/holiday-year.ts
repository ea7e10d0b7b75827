import type { HolidayRow } from './calendar-file.ts';

/** A year's holidays from days written as `MM-DD name`, with the source that they were taken from. */
export function holidaysOf(year: number, source: string, days: readonly string[]): readonly HolidayRow[] {
  return days.map((day) => ({ date: `${year}-${day.slice(0, 5)}`, name: day.slice(6), source }));
}
