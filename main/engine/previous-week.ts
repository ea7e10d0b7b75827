import type { Bar } from '../../shared/contract/index.ts';
import { mondayNumber, mondayStart } from '../domain/market/session-hours.ts';
import { summariseWeek, type WeekSummary } from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';

/** The last week before this bar's that has bars. */
export function previousWeek(desk: Desk, bar: Bar): WeekSummary | null {
  const { hours } = desk.market;
  const week = mondayStart(mondayNumber(bar.start));
  const last = hours.findLastIndex((each) => each.start < week);
  const monday = hours[last] === undefined ? week : mondayStart(mondayNumber(hours[last].start));
  const before = hours.findLastIndex((each) => each.start < monday);
  return summariseWeek(hours.slice(before + 1, last + 1));
}
