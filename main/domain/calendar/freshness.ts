import { dayNumber, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';

/** `old`: not compared with the exchange's notices for more than 30 days; `nearEnd`: fewer than 30 days left (or none). */
export type CalendarFreshness = 'fresh' | 'old' | 'nearEnd';

const DAYS_FRESH = 30;
const DAYS_LEFT_MIN = 30;

/** How far the calendar can be trusted today; the end is named before the age, since it stops trading. */
export function calendarFreshness(calendar: Calendar, today: TradingDate): CalendarFreshness {
  if (dayNumber(calendar.coverage.to) - dayNumber(today) < DAYS_LEFT_MIN) return 'nearEnd';
  return dayNumber(today) - dayNumber(calendar.asOf) > DAYS_FRESH ? 'old' : 'fresh';
}
