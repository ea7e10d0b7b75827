import type { WeekOverlay } from '../../shared/contract/index.ts';
import { istDate, mondayOf } from '../../shared/units/index.ts';
import { hourlyBarEnd } from '../domain/market/session-hours.ts';
import { groupWeeks, summariseWeek, weekContext, weekDoubts, weekOf } from '../domain/strategy/index.ts';
import type { Desk } from './desk.ts';

const WEEKS_SHOWN = 12;

interface Kept {
  readonly bars: Desk['market']['hours'];
  readonly overlays: readonly WeekOverlay[];
}

const known = new WeakMap<Desk, Kept>();

/** The zones of the weeks before the running one, oldest first; made anew only when an hour has closed. */
export function pastOverlays(desk: Desk): readonly WeekOverlay[] {
  const before = known.get(desk);
  if (before !== undefined && before.bars === desk.market.hours) return before.overlays;
  const overlays = makeOverlays(desk);
  known.set(desk, { bars: desk.market.hours, overlays });
  return overlays;
}

function makeOverlays(desk: Desk): readonly WeekOverlay[] {
  const running = desk.book.week?.context.week ?? mondayOf(desk.date);
  const weeks = groupWeeks(desk.market.hours);
  const { weekendSessions, previousWeekSource } = desk.book.settings.signals;
  const overlays: WeekOverlay[] = [];
  for (let index = Math.max(1, weeks.length - WEEKS_SHOWN); index < weeks.length; index += 1) {
    const [first] = weeks[index] ?? [];
    const last = weeks[index]?.at(-1);
    const previous = summariseWeek(weeks[index - 1] ?? []);
    if (first === undefined || last === undefined || previous === null || weekOf(first) >= running) continue;
    const doubts = weekDoubts(desk.calendar, previous, [], istDate(first.start), weekendSessions);
    const { daily } = desk.market;
    const context = weekContext({ week: weekOf(first), previous, daily, source: previousWeekSource, doubts });
    overlays.push({ context, from: first.start, to: hourlyBarEnd(last.start) });
  }
  return overlays;
}
