import { addDays, weekday, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, isCovered, sessionsFrom, type Calendar } from '../calendar/index.ts';
import type { WeekSummary } from './week-summary.ts';

/** Days of a span that ought to have bars. */
export interface MissingDays {
  /** Sessions of the calendar without bars. */
  readonly sessions: readonly TradingDate[];
  /** Weekdays without bars that the calendar does not cover: a holiday or a hole, nobody can say. */
  readonly uncertain: readonly TradingDate[];
}

/**
 * The days from one date to another (both counted in) that ought to have bars and are not among `days`. Weekend
 * sessions are asked for only where the setting counts them. Source: strategy.md 2.
 */
export function missingDays(
  calendar: Calendar,
  days: ReadonlySet<TradingDate>,
  from: TradingDate,
  to: TradingDate,
  weekends: boolean,
): MissingDays {
  const sessions = sessionsFrom(calendar, from, to).filter((day) => {
    return !days.has(day) && (weekends || dayKind(calendar, day) !== 'full');
  });
  const uncertain: TradingDate[] = [];
  if (isCovered(calendar, from) && isCovered(calendar, to)) return { sessions, uncertain };
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isCovered(calendar, day) || days.has(day)) continue;
    if (weekday(day) !== 0 && weekday(day) !== 6) uncertain.push(day);
  }
  return { sessions, uncertain };
}

/** A day that is not as it should be, and the sentence that says so. */
export interface DayDoubt {
  readonly date: TradingDate;
  readonly text: string;
}

/** Missing days, and days whose hourly bars lack their opening or closing piece, as reasons for doubt. */
export function dayDoubts(missing: MissingDays, incomplete: readonly TradingDate[]): readonly DayDoubt[] {
  return [
    ...missing.sessions.map((date) => ({ date, text: `no bars on ${date}, a session of the calendar` })),
    ...missing.uncertain.map((date) => ({
      date,
      text: `no bars on ${date}, which the calendar does not cover`,
    })),
    ...incomplete.map((date) => ({ date, text: `bars are missing within ${date}` })),
  ];
}

/**
 * Why a week's context is not to be trusted, on `today`: a session without bars in the previous week, in a week
 * skipped since, or in this week before today. Empty when all are there. `days` are this week's days with bars.
 */
export function weekDoubts(
  calendar: Calendar,
  previous: WeekSummary,
  days: readonly TradingDate[],
  today: TradingDate,
  weekends: boolean,
): readonly string[] {
  const known = new Set([...previous.days, ...days]);
  const missing = missingDays(calendar, known, previous.week, addDays(today, -1), weekends);
  return dayDoubts(missing, []).map((doubt) => doubt.text);
}
