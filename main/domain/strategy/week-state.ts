import type { Bar, FiredSignal, WeekContext } from '../../../shared/contract/index.ts';
import {
  istInstant,
  istDate,
  larger,
  MS_PER_DAY,
  smaller,
  timeOfDay,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';

/** A machine that fires at most once a week: T4 (breakout) or T8 (breakdown) of strategy.md 3. */
export interface Trigger {
  /** Set on a later day by the bar that reached beyond; never replaced. */
  reference: Paise | null;
  /** It has fired, whether or not a signal took it. */
  spent: boolean;
}

/**
 * Where a week stands after its last closed bar. Plain data, journaled after each bar and read back on a restart;
 * changed in place by stepWeek alone, since a backtest steps a million bars a second.
 */
export interface WeekState {
  readonly context: WeekContext;
  /** F, the week's first bar; it fires nothing. */
  readonly first: Bar;
  /** The end of F's day. */
  readonly firstDayEnds: Instant;
  /** How many bars have closed, F included. */
  barCount: number;
  lastBarStart: Instant;
  /** Over all bars of the week so far, F included: what the signals call "before". */
  maxHigh: Paise;
  maxClose: Paise;
  minLow: Paise;
  minClose: Paise;
  readonly breakout: Trigger;
  readonly breakdown: Trigger;
  fired: FiredSignal | null;
}

/** The state after the week's first bar. */
export function startWeek(context: WeekContext, first: Bar): WeekState {
  return {
    context,
    first,
    firstDayEnds: (istInstant(istDate(first.start), timeOfDay(0)) + MS_PER_DAY) as Instant,
    barCount: 1,
    lastBarStart: first.start,
    maxHigh: first.high,
    maxClose: first.close,
    minLow: first.low,
    minClose: first.close,
    breakout: { reference: null, spent: false },
    breakdown: { reference: null, spent: false },
    fired: null,
  };
}

/** A copy that may be stepped while the original stays as it is; a spent trigger moves no more. */
export function weekToStep(week: WeekState): WeekState {
  const { breakout, breakdown } = week;
  return {
    ...week,
    breakout: breakout.spent ? breakout : { ...breakout },
    breakdown: breakdown.spent ? breakdown : { ...breakdown },
  };
}

/** The bar's place in its week; 2 is the "second bar" of the signals. */
export function nextBarNumber(week: WeekState): number {
  return week.barCount + 1;
}

/** Takes a closed bar into the extremes and counts it. */
export function countBar(week: WeekState, bar: Bar): void {
  week.barCount += 1;
  week.lastBarStart = bar.start;
  week.maxHigh = larger(week.maxHigh, bar.high);
  week.maxClose = larger(week.maxClose, bar.close);
  week.minLow = smaller(week.minLow, bar.low);
  week.minClose = smaller(week.minClose, bar.close);
}
