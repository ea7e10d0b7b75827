import type {
  Bar,
  DailyCandle,
  FiredSignal,
  PreviousWeekSource,
  WeekContext,
} from '../../../shared/contract/index.ts';
import {
  addDays,
  dateFromDayNumber,
  istDayNumber,
  mondayOf,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { stepWeek } from './step-week.ts';
import { weekContext } from './week-context.ts';
import { dayDoubts, missingDays, type DayDoubt, type MissingDays } from './week-doubts.ts';
import { startWeek } from './week-state.ts';
import { groupWeeks, summariseWeek, type WeekSummary } from './week-summary.ts';

export interface SignalWeeksInput {
  readonly calendar: Calendar;
  /** Hourly, ascending. */
  readonly bars: readonly Bar[];
  readonly daily: readonly DailyCandle[];
  readonly source: PreviousWeekSource;
  readonly weekends: boolean;
  /** Days whose hourly bars lack their opening or closing piece; they make weeks doubtful as missing days do. */
  readonly incomplete: readonly TradingDate[];
}

/** A week that has a previous week, with its signal; `context.doubts` says why it is not to be trusted. */
export interface SignalWeek {
  readonly context: WeekContext;
  readonly fired: FiredSignal | null;
}

export interface SignalWeeks {
  readonly weeks: readonly SignalWeek[];
  /** From the Monday of the first bar's week to the day of the last bar. */
  readonly missing: MissingDays;
}

/** The signals of a whole history, week by week, with hindsight on what is missing. Source: strategy.md 2 to 4. */
export function signalWeeks(input: SignalWeeksInput): SignalWeeks {
  const missing = missingIn(input);
  const reasons = dayDoubts(missing, input.incomplete);
  const weeks: SignalWeek[] = [];
  let previous: WeekSummary | null = null;
  for (const bars of groupWeeks(input.bars)) {
    const summary = summariseWeek(bars);
    const first = bars[0];
    if (summary === null || first === undefined) continue;
    if (previous !== null) {
      const doubts = doubtsBetween(reasons, previous.week, addDays(summary.week, 6));
      const { daily, source } = input;
      const context = weekContext({ week: summary.week, previous, daily, source, doubts });
      weeks.push({ context, fired: signalOf(context, first, bars) });
    }
    previous = summary;
  }
  return { weeks, missing };
}

function signalOf(context: WeekContext, first: Bar, bars: readonly Bar[]): FiredSignal | null {
  const week = startWeek(context, first);
  for (const bar of bars) {
    if (bar === first) continue;
    const fired = stepWeek(week, bar);
    if (fired !== null) return fired;
  }
  return null;
}

function missingIn({ calendar, bars, weekends }: SignalWeeksInput): MissingDays {
  const days = new Set<number>();
  for (const bar of bars) days.add(istDayNumber(bar.start));
  const dates = [...days].map(dateFromDayNumber);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return { sessions: [], uncertain: [] };
  return missingDays(calendar, new Set(dates), mondayOf(first), last, weekends);
}

function doubtsBetween(reasons: readonly DayDoubt[], from: TradingDate, to: TradingDate): readonly string[] {
  return reasons.filter(({ date }) => from <= date && date <= to).map(({ text }) => text);
}
