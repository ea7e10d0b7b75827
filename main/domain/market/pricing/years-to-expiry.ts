import {
  istDate,
  istTime,
  type Instant,
  type TimeOfDay,
  type TradingDate,
} from '../../../../shared/units/index.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { daySchedule } from '../../calendar/day.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';

/** NSE has 242 to 249 sessions a year (2016-2025). */
export const SESSIONS_A_YEAR = 248;

/**
 * The part of a session's variance that lies in the night before it. Measured on NIFTY 2019-2026: 0.39 with, 0.32
 * without the days that moved more than 2 % overnight or 3 % in the session.
 */
export const NIGHT_SHARE = 1 / 3;

/**
 * Time to expiry in years of trading: every session counts 1/248, a third of it for the night before, the rest
 * evenly over its hours; weekends and holidays count nothing. So an option loses no time value on a Sunday, and a
 * quote of Friday afternoon gives the volatility of Monday morning. 0 from the expiry day's close on; null where
 * the calendar does not cover the span.
 */
export function yearsToExpiry(calendar: Calendar, at: Instant, expiry: TradingDate): number | null {
  const today = istDate(at);
  if (today > expiry) return 0;
  const later = sessionsLeft(calendar, today, expiry);
  if (later === null) return null;
  return (later + todaysRest(calendar, at, today)) / SESSIONS_A_YEAR;
}

/** The spans that were asked for on one day: every quote of it asks for the same few. */
let counted: { readonly calendar: Calendar; readonly today: TradingDate } | null = null;
const spans = new Map<TradingDate, number | null>();

function sessionsLeft(calendar: Calendar, today: TradingDate, expiry: TradingDate): number | null {
  if (counted?.calendar !== calendar || counted.today !== today) {
    counted = { calendar, today };
    spans.clear();
  }
  let left = spans.get(expiry);
  if (left === undefined) spans.set(expiry, (left = sessionsBetween(calendar, today, expiry)));
  return left;
}

function todaysRest(calendar: Calendar, at: Instant, today: TradingDate): number {
  const schedule = daySchedule(calendar, today);
  const first = schedule?.windows[0];
  const last = schedule?.windows.at(-1);
  if (first === undefined || last === undefined || schedule?.kind === 'muhurat' || schedule?.kind === 'drill')
    return 0;
  return sessionLeft(istTime(at), first.from, last.to);
}

/** How much of a session is still to come: 1 before its open, then from 2/3 down to 0 at its close. */
function sessionLeft(time: TimeOfDay, open: TimeOfDay, close: TimeOfDay): number {
  if (time < open) return 1;
  if (time >= close) return 0;
  return ((1 - NIGHT_SHARE) * (close - time)) / (close - open);
}
