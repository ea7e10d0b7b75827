import type { ContextAwaits } from '../../../shared/contract/index.ts';
import { mondayOf } from '../../../shared/units/index.ts';
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
