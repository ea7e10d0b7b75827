import type { Calendar, CalendarMark } from '../domain/calendar/index.ts';
import { markOf } from './calendar-mark.ts';

/** By which calendar a recorded run is decided again. */
export interface CalendarChoice {
  /** For runs that name no calendar or one that is not to be had. */
  readonly calendar: Calendar;
  /** The calendar of a recorded run; null where it is not to be had. Not asked for `calendar` itself. */
  readonly calendarOf?: (mark: CalendarMark) => Calendar | null;
}

/** A calendar that a run was recorded under and that is not to be had: the run was replayed under another. */
export interface MissingCalendar extends CalendarMark {
  readonly run: number;
}

/** Each recorded run's own calendar, and which of them are missing. */
export class RunCalendars {
  readonly #choice: CalendarChoice;
  readonly #usualHash: string;
  readonly missing: MissingCalendar[] = [];

  constructor(choice: CalendarChoice) {
    this.#choice = choice;
    this.#usualHash = markOf(choice.calendar).hash;
  }

  of(run: number, mark: CalendarMark | undefined): Calendar {
    const { calendar, calendarOf } = this.#choice;
    if (mark === undefined || mark.hash === this.#usualHash) return calendar;
    const recorded = calendarOf?.(mark) ?? null;
    if (recorded === null) this.missing.push({ ...mark, run });
    return recorded ?? calendar;
  }
}
