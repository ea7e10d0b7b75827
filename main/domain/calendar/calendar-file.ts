/**
 * The form in which a calendar is written in a file (JSON) and by which the user may replace ours: dates as
 * YYYY-MM-DD, times of day as HH:MM, lists in ascending order of date. Read by parseCalendar.
 */
export interface CalendarFile {
  readonly name: string;
  /** The day on which the tables were last compared with the exchange's notices. */
  readonly asOf: string;
  /** First and last day about which the file knows; nothing is claimed outside. */
  readonly coverage: { readonly from: string; readonly to: string };
  readonly holidays: readonly HolidayRow[];
  readonly specialSessions: readonly SpecialSessionRow[];
  readonly hours: readonly HoursRow[];
  readonly expiryRules: readonly ExpiryRuleRow[];
  readonly lotSizes: readonly LotSizeRow[];
  readonly freezeQuantities: readonly FreezeRow[];
}

export interface HolidayRow {
  readonly date: string;
  readonly name: string;
  readonly source: string;
}

/** `windows` are the times in which trading was continuous; empty where the exchange has not published them. */
export interface SpecialSessionRow {
  readonly date: string;
  readonly kind: string;
  readonly windows: readonly (readonly [string, string])[];
  readonly source: string;
}

/** The hours of a normal session from a date on; `auction` is the closing auction in which the index stands still. */
export interface HoursRow {
  readonly from: string;
  readonly preOpen: string;
  readonly open: string;
  readonly indexClose: string;
  readonly optionsClose: string;
  readonly auction: readonly [string, string] | null;
  readonly source: string;
}

/** From a date of expiry on: the weekday (0 Sunday .. 6) of expiries, and whether there is one each week or each month. */
export interface ExpiryRuleRow {
  readonly from: string;
  readonly weekday: number;
  readonly weekly: boolean;
  readonly source: string;
}

export interface LotSizeRow {
  readonly kind: string;
  readonly firstExpiry: string;
  readonly units: number;
  readonly source: string;
}

export interface FreezeRow {
  readonly from: string;
  readonly units: number;
  readonly source: string;
}
