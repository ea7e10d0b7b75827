import { formatTimeOfDay, type TimeOfDay } from '../../../shared/units/index.ts';
import type { Calendar, TimeWindow } from './calendar.ts';
import type { CalendarFile } from './calendar-file.ts';

/**
 * A calendar in the form of a file: parseCalendar makes the same calendar of it. Field by field in one order, so that
 * equal calendars give equal text.
 */
export function calendarFileOf(calendar: Calendar): CalendarFile {
  const { name, asOf, coverage, holidays, specialSessions, hours } = calendar;
  return {
    name,
    asOf,
    coverage: { from: coverage.from, to: coverage.to },
    holidays: holidays.map((row) => ({ date: row.date, name: row.name, source: row.source })),
    specialSessions: specialSessions.map(({ date, kind, windows, source }) => {
      return { date, kind, windows: windows.map(written), source };
    }),
    hours: hours.map((row) => ({
      from: row.from,
      preOpen: text(row.preOpen),
      open: text(row.open),
      indexClose: text(row.indexClose),
      optionsClose: text(row.optionsClose),
      auction: row.auction === null ? null : written(row.auction),
      source: row.source,
    })),
    expiryRules: calendar.expiryRules.map((row) => {
      return { from: row.from, weekday: row.weekday, weekly: row.weekly, source: row.source };
    }),
    lotSizes: calendar.lotSizes.map((row) => {
      return { kind: row.kind, firstExpiry: row.firstExpiry, units: row.units, source: row.source };
    }),
    freezeQuantities: calendar.freezeQuantities.map((row) => {
      return { from: row.from, units: row.units, source: row.source };
    }),
  };
}

function written({ from, to }: TimeWindow): readonly [string, string] {
  return [text(from), text(to)];
}

/** Without seconds where there are none, as the tables are written by hand. */
function text(time: TimeOfDay): string {
  return formatTimeOfDay(time).replace(/:00$/, '');
}
