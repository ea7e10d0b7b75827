import type { Nominal } from './nominal.ts';
import { dateFromDayNumber, dayNumber, type TradingDate } from './trading-date.ts';
import { MS_PER_DAY, timeOfDay, type TimeOfDay } from './time-of-day.ts';

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. Never negative here. */
export type Instant = Nominal<number, 'Instant'>;

/** India keeps one offset all year, so IST is arithmetic and never the host's zone. */
const IST_OFFSET_MS = 19_800_000;

/** A whole, non-negative number of epoch milliseconds; throws on anything else. */
export function instant(epochMs: number): Instant {
  if (!Number.isSafeInteger(epochMs) || epochMs < 0) throw new Error(`not an instant: ${epochMs}`);
  return epochMs as Instant;
}

/** The instant at which the clocks of India show this date and time. */
export function istInstant(date: TradingDate, time: TimeOfDay): Instant {
  return instant(dayNumber(date) * MS_PER_DAY + time - IST_OFFSET_MS);
}

/** The Indian calendar date of an instant. */
export function istDate(at: Instant): TradingDate {
  return dateFromDayNumber(istDayNumber(at));
}

/** The Indian day of an instant as days since 1970-01-01: the date without its text, for loops over many bars. */
export function istDayNumber(at: Instant): number {
  return Math.floor((at + IST_OFFSET_MS) / MS_PER_DAY);
}

/** The Indian time of day of an instant. */
export function istTime(at: Instant): TimeOfDay {
  return timeOfDay((at + IST_OFFSET_MS) % MS_PER_DAY);
}

/** The instant so many milliseconds later (or earlier, where negative). */
export function after(at: Instant, ms: number): Instant {
  return instant(at + ms);
}
