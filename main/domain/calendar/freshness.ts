import { dayNumber, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';
import { isCovered } from './day.ts';

/**
 * `old`: not compared with the exchange's notices for more than 30 days; `nearEnd`: fewer than 30 days left;
 * `outside`: the day is not covered, so that nothing is known of it.
 */
export type CalendarFreshness = 'fresh' | 'old' | 'nearEnd' | 'outside';

const DAYS_FRESH = 30;
const DAYS_LEFT_MIN = 30;

/** How far the calendar can be trusted today; the end is named before the age, since it stops trading. */
export function calendarFreshness(calendar: Calendar, today: TradingDate): CalendarFreshness {
  if (!isCovered(calendar, today)) return 'outside';
  if (daysLeft(calendar, today) < DAYS_LEFT_MIN) return 'nearEnd';
  return daysSinceCompared(calendar, today) > DAYS_FRESH ? 'old' : 'fresh';
}

/** Days that the calendar still covers after today. */
export function daysLeft(calendar: Calendar, today: TradingDate): number {
  return dayNumber(calendar.coverage.to) - dayNumber(today);
}

/** Days since its tables were compared with the exchange's notices. */
export function daysSinceCompared(calendar: Calendar, today: TradingDate): number {
  return dayNumber(today) - dayNumber(calendar.asOf);
}
