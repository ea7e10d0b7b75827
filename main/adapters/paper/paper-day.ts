import {
  after,
  clock,
  istDate,
  istInstant,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { daySchedule, nextSession, type Calendar } from '../../domain/calendar/index.ts';
import type { Scheduler } from '../../ports/scheduler.ts';

/** When the broker closes intraday positions by itself (brokers.md C). */
const SQUARE_OFF_AT = clock('15:25');
const DAY_BEGINS_AT = clock('08:00');
const AGAIN_MS = 5_000;
/** On days that end before 15:25. */
const BEFORE_CLOSE_MS = 300_000;

export interface PaperDayDuties {
  /** Squares off intraday positions; false once nothing is left to do. */
  squareOff(): boolean;
  /** The market has closed: orders expire, contracts settle. */
  endDay(): void;
  beginDay(day: TradingDate): void;
}

/** Carries out a broker's duties of each day at their times, from the present on. Returns how to stop. */
export function keepDays(calendar: Calendar, scheduler: Scheduler, duties: PaperDayDuties): () => void {
  let stopped = false;
  const at = (when: Instant, run: () => void): void => {
    scheduler.at(when, () => {
      if (!stopped) run();
    });
  };
  const squareOff = (until: Instant): void => {
    const again = duties.squareOff() && scheduler.now() + AGAIN_MS < until;
    if (again) at(after(scheduler.now(), AGAIN_MS), () => squareOff(until));
  };
  const plan = (day: TradingDate): void => {
    const ends = closeOf(calendar, day);
    if (ends !== null && ends > scheduler.now()) {
      const usual = istInstant(day, SQUARE_OFF_AT);
      at(usual < ends ? usual : after(ends, -BEFORE_CLOSE_MS), () => squareOff(ends));
      at(ends, () => duties.endDay());
    }
    const next = nextSession(calendar, day);
    if (next === null) return;
    at(istInstant(next, DAY_BEGINS_AT), () => {
      duties.beginDay(next);
      plan(next);
    });
  };
  plan(istDate(scheduler.now()));
  return () => {
    stopped = true;
  };
}

/** When options stop trading on a day; null on a day without trading. */
export function closeOf(calendar: Calendar, day: TradingDate): Instant | null {
  const last = daySchedule(calendar, day)?.windows.at(-1);
  return last === undefined ? null : istInstant(day, last.to);
}
