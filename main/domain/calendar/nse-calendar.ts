import { assert } from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';
import { NSE_CALENDAR_FILE } from './nse-calendar-file.ts';
import { parseCalendar } from './parse-calendar.ts';

/** The calendar that comes with Kavach, read by the same checks as one that the user imports. */
export const NSE_CALENDAR: Calendar = ownCalendar();

function ownCalendar(): Calendar {
  const parsed = parseCalendar(NSE_CALENDAR_FILE);
  assert(parsed.ok, 'the calendar that comes with Kavach has no errors');
  return parsed.value;
}
