import type { Bar } from '../../../shared/contract/index.ts';
import type { WeekState } from './week-state.ts';

/**
 * The level that this bar's close must pass for T4 to fire: F's high on F's own day, afterwards the reference;
 * NaN where none is set. Whether T4 is spent is asked apart. Source: strategy.md 3.
 */
export function breakoutLevel(week: WeekState, bar: Bar): number {
  if (bar.start < week.firstDayEnds) return week.first.high;
  return week.breakout.reference ?? Number.NaN;
}

/** The mirror for T8: F's low, afterwards the reference. */
export function breakdownLevel(week: WeekState, bar: Bar): number {
  if (bar.start < week.firstDayEnds) return week.first.low;
  return week.breakdown.reference ?? Number.NaN;
}

/** Whether T4 fires on this bar. */
export function breakoutFires(week: WeekState, bar: Bar): boolean {
  return !week.breakout.spent && bar.close > breakoutLevel(week, bar);
}

/** Whether T8 fires on this bar. */
export function breakdownFires(week: WeekState, bar: Bar): boolean {
  return !week.breakdown.spent && bar.close < breakdownLevel(week, bar);
}

/** Steps T4 over a closed bar, before the bar is counted into the week's extremes. */
export function stepBreakout(week: WeekState, bar: Bar): void {
  const { breakout, first } = week;
  if (breakout.spent) return;
  if (breakoutFires(week, bar)) breakout.spent = true;
  else if (bar.start >= week.firstDayEnds && breakout.reference === null) {
    const reachedBeyond = bar.close > bar.open && bar.close > first.high && bar.high >= week.maxHigh;
    if (reachedBeyond) breakout.reference = bar.high;
  }
}

/** Steps T8 over a closed bar, before the bar is counted into the week's extremes. */
export function stepBreakdown(week: WeekState, bar: Bar): void {
  const { breakdown, first } = week;
  if (breakdown.spent) return;
  if (breakdownFires(week, bar)) breakdown.spent = true;
  else if (bar.start >= week.firstDayEnds && breakdown.reference === null) {
    const reachedBeyond = bar.close < bar.open && bar.close < first.low && bar.low <= week.minLow;
    if (reachedBeyond) breakdown.reference = bar.low;
  }
}
