import {
  dateFromDayNumber,
  dayNumber,
  istDayNumber,
  MS_PER_DAY,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';

/** India is five and a half hours ahead of UTC all year. */
const AHEAD_MS = 19_800_000;

/** The digits of India's clock as the driver passes them. */
export function naiveMoment(at: Instant): Date {
  return new Date(at + AHEAD_MS);
}

/** A day's first moment on India's clock. */
export function naiveDay(date: TradingDate, later = 0): Date {
  return new Date((dayNumber(date) + later) * MS_PER_DAY);
}

/** What a naive time of the database means on India's clock; null where it is none. */
export function fromNaive(value: unknown): Instant | null {
  if (!(value instanceof Date)) return null;
  const at = value.getTime() - AHEAD_MS;
  return Number.isSafeInteger(at) && at >= 0 ? (at as Instant) : null;
}

/** The date of a naive time. */
export function dateOf(at: Instant): TradingDate {
  return dateFromDayNumber(istDayNumber(at));
}
