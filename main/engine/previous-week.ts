import type { Bar } from '../../shared/contract/index.ts';
import { summariseWeek, weekOf, type WeekSummary } from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';

/** The last week before this bar's that has bars. */
export function previousWeek(desk: Desk, bar: Bar): WeekSummary | null {
  const week = weekOf(bar);
  const before = desk.market.hours.filter((each) => each.start < bar.start && weekOf(each) < week);
  const last = before.at(-1);
  if (last === undefined) return null;
  const monday = weekOf(last);
  return summariseWeek(before.filter((each) => weekOf(each) === monday));
}
