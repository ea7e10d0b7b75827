import {
  after,
  clock,
  istDate,
  istInstant,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { daySchedule, nextOpen, type Calendar } from '../../domain/calendar/index.ts';
import type { Scenario } from './scenarios.ts';

/** A demo opens so long before the market does, that everything is connected at 09:15. */
export const LEAD_MS = 10_000;
/** What a day leaves to be done after its close is done in this time. */
const AFTERMATH_MS = 30_000;
/** Seconds between two quotes of a contract on a day that nobody watches. */
const RUSHED_EVERY = 3;

/** A day that is hurried past is quoted as seldom as fresh quotes allow, but for the minutes of its entry. */
export function rushedQuotes(first: TradingDate): (second: Instant) => number {
  const [from, to] = [istInstant(first, clock('11:10')), istInstant(first, clock('11:25'))];
  return (second) => (istDate(second) === first && (second < from || second >= to) ? RUSHED_EVERY : 1);
}

/** A spread that is held to its expiry: the day before it is hurried past as a night is. */
export function hurryPast(
  calendar: Calendar,
  first: TradingDate,
  { toExpiry }: Pick<Scenario, 'toExpiry'>,
  at: Instant,
): Instant | null {
  if (!toExpiry || istDate(at) !== first) return hurryTo(calendar, at);
  const next = nextOpen(calendar, istInstant(first, clock('23:00')));
  return next === null ? null : after(next, -LEAD_MS);
}

function hurryTo(calendar: Calendar, at: Instant): Instant | null {
  const date = istDate(at);
  const today = daySchedule(calendar, date)?.windows;
  const [open, close] = [today?.[0]?.from, today?.at(-1)?.to];
  if (open !== undefined && close !== undefined) {
    const watched = at >= istInstant(date, open) - LEAD_MS && at < istInstant(date, close) + AFTERMATH_MS;
    if (watched) return null;
  }
  const next = nextOpen(calendar, at);
  return next === null ? null : after(next, -LEAD_MS);
}
