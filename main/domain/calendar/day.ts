import { weekday, type TimeOfDay, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar, Hours, SpecialKind, SpecialSession, TimeWindow } from './calendar.ts';
import { findByKey, inEffect } from './sorted.ts';

/** What the calendar says of a day. `unknown`: outside its coverage, so neither open nor closed may be assumed. */
export type DayKind = 'session' | SpecialKind | 'holiday' | 'weekend' | 'unknown';

const dateOf = (row: { readonly date: string }): string => row.date;
const fromOf = (row: { readonly from: string }): string => row.from;

export function isCovered(calendar: Calendar, date: TradingDate): boolean {
  return calendar.coverage.from <= date && date <= calendar.coverage.to;
}

export function specialSessionOn(calendar: Calendar, date: TradingDate): SpecialSession | undefined {
  return findByKey(calendar.specialSessions, dateOf, date);
}

export function hoursOn(calendar: Calendar, date: TradingDate): Hours | undefined {
  return inEffect(calendar.hours, fromOf, date);
}

export function dayKind(calendar: Calendar, date: TradingDate): DayKind {
  if (!isCovered(calendar, date)) return 'unknown';
  const special = specialSessionOn(calendar, date);
  if (special !== undefined) return special.kind;
  if (findByKey(calendar.holidays, dateOf, date) !== undefined) return 'holiday';
  const day = weekday(date);
  return day === 0 || day === 6 ? 'weekend' : 'session';
}

/** The trading hours of one day. */
export interface DaySchedule {
  readonly date: TradingDate;
  readonly kind: 'session' | SpecialKind;
  /** When options trade. */
  readonly windows: readonly TimeWindow[];
  /** Null where the day has no pre-open. */
  readonly preOpen: TimeOfDay | null;
  readonly auction: TimeWindow | null;
}

/** The day that was asked for last: one day is asked about many thousand times running. */
let last: {
  readonly calendar: Calendar;
  readonly date: TradingDate;
  readonly schedule: DaySchedule | null;
} | null = null;

/** A calendar never changes: what it says of a day is read out of its tables once. */
const read = new WeakMap<Calendar, Map<TradingDate, DaySchedule | null>>();

/** The day's hours; null on a day without trading, with unknown times, or outside the coverage. */
export function daySchedule(calendar: Calendar, date: TradingDate): DaySchedule | null {
  if (last?.calendar !== calendar || last.date !== date)
    last = { calendar, date, schedule: scheduleKnown(calendar, date) };
  return last.schedule;
}

function scheduleKnown(calendar: Calendar, date: TradingDate): DaySchedule | null {
  let days = read.get(calendar);
  if (days === undefined) read.set(calendar, (days = new Map<TradingDate, DaySchedule | null>()));
  let schedule = days.get(date);
  if (schedule === undefined) days.set(date, (schedule = scheduleOf(calendar, date)));
  return schedule;
}

function scheduleOf(calendar: Calendar, date: TradingDate): DaySchedule | null {
  const kind = dayKind(calendar, date);
  if (kind === 'holiday' || kind === 'weekend' || kind === 'unknown') return null;
  const hours = hoursOn(calendar, date);
  if (hours === undefined) return null;
  if (kind === 'session' || kind === 'full') {
    const windows = [{ from: hours.open, to: hours.optionsClose }];
    return { date, kind, windows, preOpen: hours.preOpen, auction: hours.auction };
  }
  const windows = specialSessionOn(calendar, date)?.windows ?? [];
  const preOpen = windows[0]?.from === hours.open ? hours.preOpen : null;
  return windows.length === 0 ? null : { date, kind, windows, preOpen, auction: null };
}

/** The days on which an hour of Diwali was traded, which makes no bars (strategy.md 1). */
export function muhuratDays(calendar: Calendar): ReadonlySet<TradingDate> {
  return new Set(calendar.specialSessions.filter((row) => row.kind === 'muhurat').map((row) => row.date));
}
