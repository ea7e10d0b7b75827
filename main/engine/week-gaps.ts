import type { Bar } from '../../shared/contract/index.ts';
import { istDate, istDayNumber, istInstant, MS_PER_HOUR, type Instant } from '../../shared/units/index.ts';
import { nextSession } from '../domain/calendar/index.ts';
import { hourlyBarStart, inSession, isWeekendDay, SESSION_OPEN } from '../domain/market/session-hours.ts';
import type { WeekState } from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';

/** Whether bars of that day count for the strategy (the setting weekendSessions). */
export function countsForStrategy(desk: Desk, start: Instant): boolean {
  return desk.book.settings.signals.weekendSessions || !isWeekendDay(istDayNumber(start));
}

/** A bar between the last one and this one that nobody has: the conditions that look back are not to be trusted. */
export function missingBefore(desk: Desk, week: WeekState, bar: Bar): string | null {
  const expected = barAfter(desk, week.lastBarStart);
  if (expected === null || bar.start <= expected) return null;
  return `no bar before ${istDate(bar.start)}: the one expected after the last is missing`;
}

function barAfter(desk: Desk, start: Instant): Instant | null {
  const next = (start + MS_PER_HOUR) as Instant;
  if (inSession(next) && hourlyBarStart(next) === next) return next;
  let date = nextSession(desk.calendar, istDate(start));
  while (date !== null) {
    const open = istInstant(date, SESSION_OPEN);
    if (countsForStrategy(desk, open)) return open;
    date = nextSession(desk.calendar, date);
  }
  return null;
}
