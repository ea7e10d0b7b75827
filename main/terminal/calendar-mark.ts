import { createHash } from 'node:crypto';
import { calendarFileOf, type Calendar, type CalendarMark } from '../domain/calendar/index.ts';

/** The name under which journal and tape know a calendar: equal tables have equal marks, whatever file they came from. */
export function markOf(calendar: Calendar): CalendarMark {
  const { name, asOf } = calendar;
  const hash = createHash('sha256')
    .update(JSON.stringify(calendarFileOf(calendar)))
    .digest('hex');
  return { name, asOf, hash };
}
