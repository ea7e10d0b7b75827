import { addDays, weekday, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar, Expiry, ExpiryRule } from './calendar.ts';
import { countBelow, inEffect } from './sorted.ts';

/**
 * Every expiry of a span by the dated rules: the rule's weekday, or the previous session where that day has
 * none; the last of a month is the monthly one. Source: strategy.md 5, brokers.md C.
 */
export function expiriesByRule(
  rules: readonly ExpiryRule[],
  sessions: readonly TradingDate[],
  from: TradingDate,
  to: TradingDate,
): readonly Expiry[] {
  const expiries: Expiry[] = [];
  const weekdays = new Set(rules.map((rule) => rule.weekday));
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!weekdays.has(weekday(day))) continue;
    const rule = inEffect(rules, (row) => row.from, day);
    if (rule === undefined || rule.weekday !== weekday(day)) continue;
    const kind = addDays(day, 7).slice(0, 7) === day.slice(0, 7) ? 'weekly' : 'monthly';
    const date = sessionAtOrBefore(sessions, day);
    if (date !== null && (rule.weekly || kind === 'monthly')) expiries.push({ date, scheduled: day, kind });
  }
  return expiries;
}

function sessionAtOrBefore(sessions: readonly TradingDate[], date: TradingDate): TradingDate | null {
  const below = countBelow(sessions, (session) => session, date);
  return (sessions[below] === date ? date : sessions[below - 1]) ?? null;
}

/** Expiries of the dated table on and after a date, soonest first: all of them, or at most `count`. */
export function expiriesFrom(
  calendar: Calendar,
  date: TradingDate,
  count: number = calendar.expiries.length,
): readonly Expiry[] {
  const from = countBelow(calendar.expiries, (expiry) => expiry.date, date);
  return calendar.expiries.slice(from, from + count);
}

/** The table's entry of an expiry date; undefined where the table has no expiry on that day. */
export function expiryOn(calendar: Calendar, date: TradingDate): Expiry | undefined {
  const expiry = calendar.expiries[countBelow(calendar.expiries, (row) => row.date, date)];
  return expiry?.date === date ? expiry : undefined;
}
