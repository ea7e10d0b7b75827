import { weekday, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar, Holiday } from './calendar.ts';
import { isCovered } from './day.ts';
import { countBelow, findByKey } from './sorted.ts';

const itself = (date: string): string => date;

/** Whether the day has a whole session (muhurat hours and drills have not); null outside the coverage. */
export function isSession(calendar: Calendar, date: TradingDate): boolean | null {
  if (!isCovered(calendar, date)) return null;
  return findByKey(calendar.sessions, itself, date) !== undefined;
}

/** The first session after the date; null where the coverage ends before one. */
export function nextSession(calendar: Calendar, date: TradingDate): TradingDate | null {
  if (!isCovered(calendar, date)) return null;
  const below = countBelow(calendar.sessions, itself, date);
  return calendar.sessions[calendar.sessions[below] === date ? below + 1 : below] ?? null;
}

/** The first holiday after the date that takes a weekday away; null where the calendar names none. */
export function nextHoliday(calendar: Calendar, date: TradingDate): Pick<Holiday, 'date' | 'name'> | null {
  const found = calendar.holidays.find(
    (row) => row.date > date && weekday(row.date) !== 0 && weekday(row.date) !== 6,
  );
  return found === undefined ? null : { date: found.date, name: found.name };
}

/** The last session before the date; null where the coverage begins after it. */
export function previousSession(calendar: Calendar, date: TradingDate): TradingDate | null {
  if (!isCovered(calendar, date)) return null;
  return calendar.sessions[countBelow(calendar.sessions, itself, date) - 1] ?? null;
}

/**
 * How many sessions come after `from` up to and with `to`: 0 on the day itself, 1 when `to` is the next session.
 * Negative never: 0 where `to` is before `from`. Null where a part of the span is outside the coverage.
 */
export function sessionsBetween(calendar: Calendar, from: TradingDate, to: TradingDate): number | null {
  if (!isCovered(calendar, from) || !isCovered(calendar, to)) return null;
  return Math.max(0, countThrough(calendar, to) - countThrough(calendar, from));
}

/** The sessions from one date to another, both counted in; the part outside the coverage has none. */
export function sessionsFrom(calendar: Calendar, from: TradingDate, to: TradingDate): readonly TradingDate[] {
  return calendar.sessions.slice(countBelow(calendar.sessions, itself, from), countThrough(calendar, to));
}

function countThrough(calendar: Calendar, date: TradingDate): number {
  const below = countBelow(calendar.sessions, itself, date);
  return calendar.sessions[below] === date ? below + 1 : below;
}
