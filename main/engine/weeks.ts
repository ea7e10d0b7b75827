import type { Bar } from '../../shared/contract/index.ts';
import { istDate, istInstant } from '../../shared/units/index.ts';
import { inSession, SESSION_OPEN } from '../domain/market/session-hours.ts';
import {
  explainNow,
  LateEvaluation,
  startWeek,
  stepWeek,
  weekContext,
  weekDoubts,
  weekOf,
  weekToStep,
} from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';
import { hourlyStops } from './guards.ts';
import { previousWeek } from './previous-week.ts';
import { firstOf } from './week-evaluations.ts';
import { countsForStrategy, missingBefore } from './week-gaps.ts';

/** Twenty weeks: more than any week looks back. */
const HOURS_KEPT = 700;

/**
 * A closed hourly bar: kept, evaluated once, recorded with all its values. `backFilled`: it came from history after an
 * outage; the machines are stepped over it and an entry on it is missed (strategy.md 1).
 */
export function takeHour(desk: Desk, bar: Bar, backFilled: boolean, hole: string | null = null): void {
  if (!countsForStrategy(desk, bar.start) || !inSession(bar.start)) return;
  const { market, book } = desk;
  const last = market.hours.at(-1);
  if (last === undefined || last.start < bar.start) market.hours.push(bar);
  if (market.hours.length > 2 * HOURS_KEPT) market.hours.splice(0, market.hours.length - HOURS_KEPT);
  hourlyStops(desk, bar, hole !== null);
  if (!market.hasHistory) return;
  const week = weekOf(bar);
  const known = book.week?.context.week ?? null;
  if (known !== null && known > week) return;
  if (known === week) stepBar(desk, bar, backFilled, hole);
  else beginWeek(desk, bar, backFilled, hole);
}

function beginWeek(desk: Desk, bar: Bar, backFilled: boolean, hole: string | null): void {
  const week = weekOf(bar);
  const { book, calendar } = desk;
  const previous = previousWeek(desk, bar);
  if (previous === null) {
    if (book.missingContext !== week) {
      desk.emit({ type: 'contextMissing', week, detail: 'the history has no week before it' });
    }
    return;
  }
  const date = istDate(bar.start);
  const { weekendSessions, previousWeekSource } = book.settings.signals;
  const doubts = [...weekDoubts(calendar, previous, [], date, weekendSessions)];
  if (bar.start !== istInstant(date, SESSION_OPEN)) doubts.push("the week's first bar is missing");
  if (hole !== null) doubts.push(hole);
  const context = weekContext({
    week,
    previous,
    daily: desk.market.daily,
    source: previousWeekSource,
    doubts,
  });
  desk.emit({ type: 'barEvaluated', evaluation: firstOf(bar), state: startWeek(context, bar), backFilled });
}

function stepBar(desk: Desk, bar: Bar, backFilled: boolean, hole: string | null): void {
  const { week } = desk.book;
  if (week === null || bar.start <= week.lastBarStart) return;
  const missing = missingBefore(desk, week, bar);
  if (missing !== null || hole !== null)
    doubt(
      desk,
      [missing, hole].filter((reason) => reason !== null),
    );
  const before = desk.book.week ?? week;
  // The recorded state is a fact and stays as it was: the machine steps a copy.
  const state = weekToStep(before);
  const fired = stepWeek(state, bar);
  // A journal writes all conditions of every bar; a backtest asks for those of a few.
  const evaluation = desk.driven
    ? new LateEvaluation(before, bar, fired)
    : { ...explainNow(before, bar), fired };
  desk.record({ at: desk.now, type: 'barEvaluated', evaluation, state, backFilled });
}

/** Adds reasons to distrust the running week, each once. */
export function doubt(desk: Desk, reasons: readonly string[]): void {
  const { week } = desk.book;
  if (week === null) return;
  const doubts = [...new Set([...week.context.doubts, ...reasons])];
  if (doubts.length === week.context.doubts.length) return;
  desk.emit({ type: 'weekDoubted', week: week.context.week, doubts });
}
