import type { Bar, Evaluation, KnownEvaluations } from '../../shared/contract/index.ts';
import { istDate, type TradingDate } from '../../shared/units/index.ts';
import {
  explainNow,
  groupWeeks,
  startWeek,
  stepWeek,
  summariseWeek,
  weekContext,
  weekDoubts,
  weekOf,
} from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';

/**
 * What was decided on each bar of a week: as recorded where the book still holds it, else reckoned by the same rules from
 * the hours that the market holds now, since no journal row says otherwise there.
 */
export function evaluationsOf(desk: Desk, week: TradingDate): KnownEvaluations {
  const kept = desk.book.evaluations.find((each) => each.week === week);
  if (kept !== undefined) return { evaluations: kept.list, recorded: true };
  return { evaluations: reckoned(desk, week), recorded: false };
}

function reckoned(desk: Desk, week: TradingDate): readonly Evaluation[] {
  const weeks = groupWeeks(desk.market.hours);
  const place = weeks.findIndex(([first]) => first !== undefined && weekOf(first) === week);
  const [first, ...later] = weeks[place] ?? [];
  const previous = summariseWeek(weeks[place - 1] ?? []);
  if (first === undefined || previous === null) return [];
  const { weekendSessions, previousWeekSource } = desk.book.settings.signals;
  const doubts = weekDoubts(desk.calendar, previous, [], istDate(first.start), weekendSessions);
  const { daily } = desk.market;
  const state = startWeek(weekContext({ week, previous, daily, source: previousWeekSource, doubts }), first);
  const evaluations = [firstOf(first)];
  for (const bar of later) {
    evaluations.push(explainNow(state, bar));
    stepWeek(state, bar);
  }
  return evaluations;
}

/** The week's first bar fixes the context and fires nothing (strategy.md 3). */
export function firstOf(bar: Bar): Evaluation {
  return { bar, barNumber: 1, explanations: [], fired: null, trigger4: false, trigger8: false };
}
