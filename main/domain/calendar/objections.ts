import type { TradingDate } from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';
import { freezeQuantityOn, lotSizeOf } from './contract-size.ts';
import { isCovered } from './day.ts';
import { expiriesFrom } from './expiry.ts';
import { inEffect } from './sorted.ts';

/**
 * Why a calendar, though without an error in itself, cannot be traded by today: in sentences, empty where it can. A
 * calendar of past years is none to trade by, and is good for a replay of those years.
 */
export function objectionsTo(calendar: Calendar, today: TradingDate): readonly string[] {
  const { from, to } = calendar.coverage;
  if (!isCovered(calendar, today)) return [`it covers ${from} to ${to}, and today is ${today}`];
  const objections: string[] = [];
  if (inEffect(calendar.expiryRules, (row) => row.from, today) === undefined)
    objections.push(`none of its expiry rules is in effect today, ${today}`);
  if (!freezeQuantityOn(calendar, today).ok) objections.push(`it has no freeze quantity for today, ${today}`);
  const unsized = expiriesFrom(calendar, today).find(({ date }) => !lotSizeOf(calendar, date).ok);
  if (unsized !== undefined)
    objections.push(`it has no ${unsized.kind} lot size for the expiry of ${unsized.date}`);
  return objections;
}
