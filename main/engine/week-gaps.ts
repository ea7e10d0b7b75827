import type { Bar } from '../../shared/contract/index.ts';
import {
  formatClock,
  istDate,
  istDayNumber,
  istInstant,
  MS_PER_HOUR,
  type Instant,
} from '../../shared/units/index.ts';
import { nextSession } from '../domain/calendar/index.ts';
import { hourlyBarStart, inSession, isWeekendDay, SESSION_OPEN } from '../domain/market/session-hours.ts';
import type { WeekState } from '../domain/strategy/index.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

/** Whether bars of that day count for the strategy (the setting weekendSessions). */
export function countsForStrategy(desk: Desk, start: Instant): boolean {
  return desk.book.settings.signals.weekendSessions || !isWeekendDay(istDayNumber(start));
}

/** A bar between the last one and this one that nobody has: the conditions that look back are not to be trusted. */
export function missingBefore(desk: Desk, week: WeekState, bar: Bar): string | null {
  // The next bar is never expected sooner than an hour after the last.
  if (bar.start - week.lastBarStart <= MS_PER_HOUR) return null;
  const expected = barAfter(desk, week.lastBarStart);
  if (expected === null || bar.start <= expected) return null;
  return `no bar before ${istDate(bar.start)}: the one expected after the last is missing`;
}

/**
 * A bar with a hole is no clean one: it is told, with what then decides the stops that wait for an hourly close. The
 * sentence is a reason to distrust the week.
 */
export function tellHole(desk: Desk, bar: Bar, minutes: number): string {
  const spreads = desk.book.spreads.filter((spread) => isStoppedByHour(spread));
  const { price } = desk.market.spot;
  desk.emit({ type: 'barDoubted', start: bar.start, minutes, stops: spreads.length, spot: price });
  return `the bar of ${formatClock(bar.start)} has a hole of ${minutes} minutes`;
}

/** Whether an hourly close decides the spread's stop. */
export function isStoppedByHour(spread: SpreadRecord): boolean {
  return spread.plan.rules.stopRule === 'hourlyClose' && spread.openedAt !== null && !isClosed(spread);
}

function barAfter(desk: Desk, start: Instant): Instant | null {
  const next = (start + MS_PER_HOUR) as Instant;
  if (inSession(next) && hourlyBarStart(next) === next) return next;
  let date = nextSession(desk.calendar, istDate(start));
  while (date !== null) {
    const open = istInstant(date, SESSION_OPEN);
    if (countsForStrategy(desk, open)) return open;
    date = nextSession(desk.calendar, date);
  }
  return null;
}
