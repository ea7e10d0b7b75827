import {
  clock,
  dateFromDayNumber,
  istDayNumber,
  istInstant,
  istTime,
  MS_PER_HOUR,
  timeOfDay,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';

/** Bars are counted from here (strategy.md 1). */
export const SESSION_OPEN = clock('09:15');
/** No bar of the strategy starts at or after this time. */
export const SESSION_CLOSE = clock('15:30');

/** The first day of the closing auction: from it on the index does not trade 15:15-15:35 (strategy.md 1). */
export const AUCTION_SINCE = tradingDate('2026-08-03');
export const AUCTION_FROM = clock('15:15');
/** When the auction's price is out. */
export const AUCTION_TO = clock('15:35');

/** 1970-01-01 was a Thursday, so day 2 was the first Saturday. */
export function isWeekendDay(dayNumber: number): boolean {
  return (dayNumber + 4) % 7 === 0 || (dayNumber + 4) % 7 === 6;
}

/** Whether a bar that starts at this instant belongs to a session 09:15-15:30. */
export function inSession(start: Instant): boolean {
  const time = istTime(start);
  return time >= SESSION_OPEN && time < SESSION_CLOSE;
}

/** Whether a bar that starts at this instant lies in the closing auction, in which the index stands still. */
export function inAuction(start: Instant): boolean {
  return start >= FIRST_AUCTION && istTime(start) >= AUCTION_FROM;
}

/**
 * When an hourly bar of the strategy closes: an hour after its start, the last of the day at 15:30, or at 15:35
 * with the published auction close since 2026-08-03. Source: strategy.md 1.
 */
export function hourlyBarEnd(start: Instant): Instant {
  const time = istTime(start);
  const end = time < AUCTION_FROM ? time + MS_PER_HOUR : inAuction(start) ? AUCTION_TO : SESSION_CLOSE;
  return (start - time + end) as Instant;
}

/** The start of the hourly bar that an instant of a session lies in. */
export function hourlyBarStart(at: Instant): Instant {
  return (at - ((istTime(at) - SESSION_OPEN) % MS_PER_HOUR)) as Instant;
}

/** Four-hour bars start 09:15 and 13:15: 0 or 1 of the day an hourly bar belongs to. */
export function fourHourBlock(start: Instant): 0 | 1 {
  return istTime(start) - SESSION_OPEN < 4 * MS_PER_HOUR ? 0 : 1;
}

const FIRST_AUCTION = istInstant(AUCTION_SINCE, SESSION_OPEN);

/** When a Monday begins in India. */
export function mondayStart(monday: number): Instant {
  return istInstant(dateFromDayNumber(monday), timeOfDay(0));
}

/** The Monday, as a day number, of the week that an instant lies in. */
export function mondayNumber(at: Instant): number {
  const day = istDayNumber(at);
  return day - ((day + 3) % 7);
}
