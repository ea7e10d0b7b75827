import type { ContextAwaits } from '../../../shared/contract/index.ts';
import { dateFromDayNumber, dayNumber, mondayOf, type TradingDate } from '../../../shared/units/index.ts';
import type { WeekState } from '../../domain/strategy/index.ts';
import type { Desk } from '../desk.ts';

/** The week of today; until its first bar closes the book still holds the one before, of which nothing can come. */
export function runningWeek({ book, date }: Desk): WeekState | null {
  return book.week?.context.week === mondayOf(date) ? book.week : null;
}

/** What its context waits for; null once it is there. */
export function awaited(desk: Desk): ContextAwaits | null {
  if (runningWeek(desk) !== null) return null;
  if (!desk.market.hasHistory) return 'history';
  return desk.book.missingContext === mondayOf(desk.date) ? 'earlierWeek' : 'firstBar';
}

/** The week's number in its year by ISO 8601: the week that holds the year's first Thursday is number 1. */
export function weekNumber(monday: TradingDate): number {
  const thursday = dayNumber(monday) + 3;
  const year = dateFromDayNumber(thursday).slice(0, 4);
  return Math.floor((thursday - dayNumber(`${year}-01-01` as TradingDate)) / 7) + 1;
}
