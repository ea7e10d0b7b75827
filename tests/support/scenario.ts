import type { WeekContext } from '../../shared/contract/index.ts';
import { rupees, tradingDate } from '../../shared/units/index.ts';
import { startWeek, stepWeek, weekContext, type WeekState } from '../../main/domain/strategy/index.ts';
import { bar } from './bars.ts';

type Prices = readonly [open: number, high: number, low: number, close: number];

/** A week in rupees: what the previous week left, the first bar, and later bars by their start; the last one decides. */
export interface Scenario {
  readonly prevHigh: number;
  readonly prevLow: number;
  readonly prevClose: number;
  readonly max4h: number;
  readonly min4h: number;
  readonly first: Prices;
  readonly bars: readonly (readonly [start: string, ...Prices])[];
  /** Sets a trigger as fired where no course of bars can bring it about. */
  readonly spent?: 'breakout';
}

export function contextOf(scenario: Scenario): WeekContext {
  const previous = {
    week: tradingDate('2025-07-07'),
    days: [],
    high: rupees(scenario.prevHigh),
    low: rupees(scenario.prevLow),
    close: rupees(scenario.prevClose),
    max4h: rupees(scenario.max4h),
    min4h: rupees(scenario.min4h),
  };
  return weekContext({ week: tradingDate('2025-07-14'), previous, daily: [], source: 'auto', doubts: [] });
}

/** The week before its deciding bar, and that bar. */
export function beforeLast(scenario: Scenario): { week: WeekState; last: ReturnType<typeof bar> } {
  const week = startWeek(contextOf(scenario), bar('2025-07-14 09:15', ...scenario.first));
  const bars = scenario.bars.map(([start, ...prices]) => bar(start, ...prices));
  const last = bars.pop();
  if (last === undefined) throw new Error('a scenario needs a deciding bar');
  for (const each of bars) stepWeek(week, each);
  if (scenario.spent === 'breakout') week.breakout.spent = true;
  return { week, last };
}
