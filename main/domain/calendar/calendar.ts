import type { Quantity, TimeOfDay, TradingDate, Weekday } from '../../../shared/units/index.ts';

export interface Holiday {
  readonly date: TradingDate;
  readonly name: string;
  readonly source: string;
}

/**
 * Sessions outside the rule: `full` a whole session on a weekend; `drill` a short weekend session from the
 * disaster-recovery site; `muhurat` the hour of Diwali; `interrupted` a normal weekday with other hours.
 */
export type SpecialKind = 'full' | 'drill' | 'muhurat' | 'interrupted';

/** From a time up to, and without, a later one. */
export interface TimeWindow {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

export interface SpecialSession {
  readonly date: TradingDate;
  readonly kind: SpecialKind;
  /** Empty where the times are not known. */
  readonly windows: readonly TimeWindow[];
  readonly source: string;
}

export interface Hours {
  readonly from: TradingDate;
  readonly preOpen: TimeOfDay;
  readonly open: TimeOfDay;
  readonly indexClose: TimeOfDay;
  readonly optionsClose: TimeOfDay;
  /** The closing auction: the index stands still in it and then jumps to the auction price. */
  readonly auction: TimeWindow | null;
  readonly source: string;
}

export interface ExpiryRule {
  readonly from: TradingDate;
  readonly weekday: Weekday;
  readonly weekly: boolean;
  readonly source: string;
}

export type ExpiryKind = 'weekly' | 'monthly';

export interface Expiry {
  readonly date: TradingDate;
  /** The day by the weekday rule; later than `date` where that day is a holiday. */
  readonly scheduled: TradingDate;
  readonly kind: ExpiryKind;
}

export interface LotSize {
  readonly kind: ExpiryKind;
  readonly firstExpiry: TradingDate;
  readonly units: Quantity;
  readonly source: string;
}

export interface FreezeLimit {
  readonly from: TradingDate;
  readonly units: Quantity;
  readonly source: string;
}

/**
 * The exchange's calendar as data. Made only by parseCalendar, which checks the tables and derives the last
 * two lists from them; every list is in ascending order of date.
 */
export interface Calendar {
  readonly name: string;
  readonly asOf: TradingDate;
  readonly coverage: { readonly from: TradingDate; readonly to: TradingDate };
  readonly holidays: readonly Holiday[];
  readonly specialSessions: readonly SpecialSession[];
  readonly hours: readonly Hours[];
  readonly expiryRules: readonly ExpiryRule[];
  readonly lotSizes: readonly LotSize[];
  readonly freezeQuantities: readonly FreezeLimit[];
  /** Every day with a whole session: weekdays that are no holiday, and `full` weekend sessions. */
  readonly sessions: readonly TradingDate[];
  readonly expiries: readonly Expiry[];
}
