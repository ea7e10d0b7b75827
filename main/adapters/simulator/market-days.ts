import type { FiredSignal } from '../../../shared/contract/index.ts';
import { addDays, ensure, tradingDate, type TradingDate } from '../../../shared/units/index.ts';
import { sessionsFrom, type Calendar } from '../../domain/calendar/index.ts';
import { drawWeek } from './draw-week.ts';
import { expiryApproach } from './expiry-approach.ts';
import { freeDay } from './free-day.ts';
import type { Scenario } from './scenarios.ts';
import type { SimulatedDay } from './simulated-day.ts';

/** The simulated past begins ten weeks before the week in which a demo opens. */
export const FIRST_DAY = tradingDate('2026-09-07');
export const DEMO_WEEK = tradingDate('2026-11-16');

export interface MarketDays {
  /** The demo week's first session: the day that a demo opens on. */
  readonly first: TradingDate;
  /** What fires on it; null where nothing does. */
  readonly fired: FiredSignal | null;
  /** Null on days without a session and beyond the calendar. */
  day(date: TradingDate): SimulatedDay | null;
  /** All sessions up to and with a date, oldest first. */
  upTo(date: TradingDate): readonly SimulatedDay[];
}

/**
 * The simulated index day by day, made as it is asked for: a function of calendar, seed and scenario alone. The
 * week before the demo's makes the scenario's context; all other days are left to chance.
 */
export function marketDays(calendar: Calendar, seed: number, scenario: Scenario): MarketDays {
  const sessions = sessionsFrom(calendar, FIRST_DAY, calendar.coverage.to);
  const weekBefore = addDays(DEMO_WEEK, -7);
  const days: SimulatedDay[] = [];
  for (const date of sessions) if (date < weekBefore) days.push(freeDay(days.at(-1), date, seed));
  const past = sessions.filter((date) => date >= weekBefore && date < DEMO_WEEK);
  const first = ensure(
    sessions.find((date) => date >= DEMO_WEEK),
    'a session in or after the demo week',
  );
  const drawn = drawWeek(ensure(days.at(-1), 'sessions before'), past, first, seed, scenario);
  days.push(...drawn.days);
  const second = sessions[days.length];
  const { fired } = drawn;
  if (scenario.toExpiry && fired !== null && second !== undefined)
    days.push(expiryApproach(ensure(days.at(-1), 'a first day'), second, seed, fired));
  const upTo = (until: TradingDate): readonly SimulatedDay[] => {
    for (
      let next = sessions[days.length];
      next !== undefined && next <= until;
      next = sessions[days.length]
    ) {
      days.push(freeDay(days.at(-1), next, seed));
    }
    return days.filter((day) => day.date <= until);
  };
  const day = (date: TradingDate): SimulatedDay | null => {
    const last = upTo(date).at(-1);
    return last?.date === date ? last : null;
  };
  return { first, fired: drawn.fired, day, upTo };
}
