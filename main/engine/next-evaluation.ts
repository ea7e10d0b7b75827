import { after, istInstant, MS_PER_HOUR, type Instant } from '../../shared/units/index.ts';
import { isSession, nextSession } from '../domain/calendar/index.ts';
import { BAR_CLOSE_GRACE_MS } from '../domain/market/bar-builder.ts';
import { hourlyBarEnd, hourlyBarStart, inSession, SESSION_OPEN } from '../domain/market/session-hours.ts';
import type { Desk } from './desk.ts';

/** When signals are evaluated next: the close of the hourly bar that runs, or of the next session's first. */
export function nextEvaluation(desk: Desk): Instant | null {
  const { now, date, calendar } = desk;
  const isToday = isSession(calendar, date) === true;
  if (isToday && inSession(now)) {
    const end = hourlyBarEnd(hourlyBarStart(now));
    if (now < after(end, BAR_CLOSE_GRACE_MS)) return end;
  }
  const open = istInstant(date, SESSION_OPEN);
  if (isToday && now < open) return after(open, MS_PER_HOUR);
  const next = nextSession(calendar, date);
  return next === null ? null : after(istInstant(next, SESSION_OPEN), MS_PER_HOUR);
}
