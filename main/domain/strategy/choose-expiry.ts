import type { ExpiryRule } from '../../../shared/contract/index.ts';
import { err, ok, type Result, type TradingDate } from '../../../shared/units/index.ts';
import { expiriesFrom, sessionsBetween, type Calendar } from '../calendar/index.ts';

export interface ExpiryChoice {
  readonly calendar: Calendar;
  readonly rule: ExpiryRule;
  readonly minSessions: number;
  readonly entryDay: TradingDate;
  /** From the instrument file, ascending; null where there is none: then the dated table. Never a weekday rule. */
  readonly listed: readonly TradingDate[] | null;
}

/** `CALENDAR_ENDS`: the calendar cannot count the sessions up to an expiry. */
export type ExpiryError = 'EXPIRY_NOT_LISTED' | 'CALENDAR_ENDS';

/**
 * The expiry to sell. `minSessions`: the nearest with at least so many sessions after the entry day; `current`: the
 * nearest, the entry day itself allowed; `next`: the one after that. Source: strategy.md 5.
 */
export function chooseExpiry(choice: ExpiryChoice): Result<TradingDate, ExpiryError> {
  const { calendar, entryDay } = choice;
  const known = choice.listed ?? soonest(calendar, entryDay, choice.minSessions);
  const coming = known.filter((date) => date >= entryDay);
  if (choice.rule !== 'minSessions') {
    const expiry = coming[choice.rule === 'current' ? 0 : 1];
    return expiry === undefined ? err('EXPIRY_NOT_LISTED') : ok(expiry);
  }
  for (const expiry of coming) {
    const sessions = sessionsBetween(calendar, entryDay, expiry);
    if (sessions === null) return err('CALENDAR_ENDS');
    if (sessions >= choice.minSessions) return ok(expiry);
  }
  return err('EXPIRY_NOT_LISTED');
}

/** As many expiries of the table as can be needed: each lies at least a session after the one before it. */
function soonest(calendar: Calendar, entryDay: TradingDate, minSessions: number): readonly TradingDate[] {
  return expiriesFrom(calendar, entryDay, minSessions + 2).map((expiry) => expiry.date);
}
