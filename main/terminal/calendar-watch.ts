import type { LinkState } from '../../shared/contract/index.ts';
import {
  addDays,
  formatDay,
  istDate,
  istInstant,
  timeOfDay,
  type TradingDate,
} from '../../shared/units/index.ts';
import { calendarFreshness, daysLeft, daysSinceCompared, type Calendar } from '../domain/calendar/index.ts';
import type { Scheduler } from '../ports/scheduler.ts';

/** What to do about one that is old or does not know the day. */
export const NEWER_CALENDAR = 'Import a newer one: kavach import --kind calendar FILE.';

export interface CalendarHealth {
  readonly state: Extract<LinkState, 'ok' | 'stale' | 'down'>;
  readonly detail: string;
}

/** How far a calendar can be trusted on a day, in words that say what to do. Source: product.md 5, calendar freshness. */
export function calendarHealth(calendar: Calendar, today: TradingDate): CalendarHealth {
  const { from, to } = calendar.coverage;
  switch (calendarFreshness(calendar, today)) {
    case 'fresh':
      return { state: 'ok', detail: `as of ${formatDay(calendar.asOf)}, until ${formatDay(to)}` };
    case 'old': {
      const days = daysSinceCompared(calendar, today);
      return {
        state: 'stale',
        detail: `compared with the exchange's notices ${days} days ago: import a newer one`,
      };
    }
    case 'nearEnd':
      return {
        state: 'stale',
        detail: `${endWords(daysLeft(calendar, today))}, ${formatDay(to)}: import a newer one`,
      };
    case 'outside':
      return {
        state: 'down',
        detail: `knows nothing of ${formatDay(today)} (only ${formatDay(from)} to ${formatDay(to)}): import a newer one`,
      };
  }
}

function endWords(days: number): string {
  if (days === 0) return 'ends today';
  return days === 1 ? 'ends tomorrow' : `ends in ${days} days`;
}

export interface CalendarWatchParts {
  readonly calendar: Calendar;
  /** Why the user's own calendar could not be taken; null where nothing is wrong. */
  readonly fault: string | null;
  readonly scheduler: Scheduler;
  readonly link: (state: LinkState, detail: string) => void;
}

/** Judges the calendar at the start and whenever the terminal's date changes. */
export class CalendarWatch {
  readonly #parts: CalendarWatchParts;
  #cancel: () => void = () => undefined;

  constructor(parts: CalendarWatchParts) {
    this.#parts = parts;
  }

  start(): void {
    const { calendar, fault, scheduler, link } = this.#parts;
    const today = istDate(scheduler.now());
    const { state, detail } =
      fault === null ? calendarHealth(calendar, today) : { state: 'down' as const, detail: fault };
    link(state, detail);
    this.#cancel = scheduler.at(istInstant(addDays(today, 1), timeOfDay(0)), () => this.start());
  }

  stop(): void {
    this.#cancel();
  }
}
