import type { Bar, FiredSignal, WeekContext } from '../../../shared/contract/index.ts';
import {
  after,
  ensure,
  istInstant,
  mondayOf,
  MS_PER_HOUR,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { hourlyBars } from '../../domain/market/hourly-bars.ts';
import { startWeek, stepWeek, summariseWeek, weekContext } from '../../domain/strategy/index.ts';
import { step, type HourShape } from './day-shape.ts';
import type { FirstBars } from './first-bars.ts';
import { dailyCandle, OPEN_TIME, vendorBars, type SimulatedDay } from './simulated-day.ts';

/** The context that the strategy itself makes of the week before. */
export function contextOf(week: readonly SimulatedDay[], date: TradingDate): WeekContext {
  const bars = hourlyBars(week.flatMap(vendorBars), { weekends: false });
  const previous = ensure(summariseWeek(bars), 'bars in the week before');
  const daily = week.map(dailyCandle);
  return weekContext({ week: mondayOf(date), previous, daily, source: 'auto', doubts: [] });
}

/** What the strategy says to the first two bars alone. */
export function firedOnFirstBars(
  context: WeekContext,
  date: TradingDate,
  bars: FirstBars,
): FiredSignal | null {
  const open = istInstant(date, OPEN_TIME);
  const [first, second] = firstHours(bars);
  if (first === undefined || second === undefined) return null;
  const week = startWeek(context, barOf(open, bars.open, first));
  return stepWeek(week, barOf(after(open, MS_PER_HOUR), first.close, second));
}

/** What the strategy says to a whole first day of the week. */
export function firedOn(context: WeekContext, day: SimulatedDay): FiredSignal | null {
  const [first, ...later] = hourlyBars(vendorBars(day), { weekends: false });
  const week = startWeek(context, ensure(first, 'a first bar'));
  for (const bar of later) stepWeek(week, bar);
  return week.fired;
}

/** The day's first two hours with exactly these highs, lows and closes. */
export function firstHours(bars: FirstBars): readonly HourShape[] {
  return [
    { close: step(bars.close), high: step(bars.high), low: step(bars.low), jump: null },
    { close: step(bars.close2), high: step(bars.high2), low: step(bars.low2), jump: null },
  ];
}

function barOf(start: Instant, open: number, hour: HourShape): Bar {
  const [first, close] = [step(open), step(hour.close)];
  return { start, open: first, high: step(hour.high ?? close), low: step(hour.low ?? close), close };
}
