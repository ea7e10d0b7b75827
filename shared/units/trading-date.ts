import type { Nominal } from './nominal.ts';
import { err, ok, type Result } from './result.ts';

/** A calendar date in India, written YYYY-MM-DD; sorts as text. Years 1970 to 9999. */
export type TradingDate = Nominal<string, 'TradingDate'>;

/** 0 Sunday .. 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DATE_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_TO_1970 = 719_468;

/** Reads YYYY-MM-DD and refuses days that no calendar has (2026-02-30). */
export function parseTradingDate(text: string): Result<TradingDate, 'NOT_A_DATE'> {
  if (!DATE_TEXT.test(text) || text < '1970-01-01') return err('NOT_A_DATE');
  const date = text as TradingDate;
  return dateFromDayNumber(dayNumber(date)) === date ? ok(date) : err('NOT_A_DATE');
}

/** As parseTradingDate, for constants: throws. */
export function tradingDate(text: string): TradingDate {
  const parsed = parseTradingDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  return parsed.value;
}

/** Days since 1970-01-01 (proleptic Gregorian, by the usual era arithmetic, without a clock or a zone). */
export function dayNumber(date: TradingDate): number {
  const known = counted.get(date);
  if (known !== undefined) return known;
  const days = countedDays(date);
  counted.set(date, days);
  return days;
}

const counted = new Map<TradingDate, number>();

function countedDays(date: TradingDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_TO_1970;
}

/** Texts of days that were asked for: the same few thousand, again and again. */
const written: (TradingDate | undefined)[] = [];
/** Days up to the year 2079 are remembered: a list of them has no gaps worth a thought. */
const DAYS_REMEMBERED = 40_000;

/** The inverse of dayNumber. */
export function dateFromDayNumber(days: number): TradingDate {
  if (days < 0 || days >= DAYS_REMEMBERED) return writtenDate(days);
  return (written[days] ??= writtenDate(days));
}

function writtenDate(days: number): TradingDate {
  const shifted = days + DAYS_TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as TradingDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The date so many days later (or earlier, where negative). */
export function addDays(date: TradingDate, days: number): TradingDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/** 1970-01-01 was a Thursday. */
export function weekday(date: TradingDate): Weekday {
  return ((((dayNumber(date) + 4) % 7) + 7) % 7) as Weekday;
}

/** The Monday of the date's week; a week runs Monday to Sunday (strategy.md 2). */
export function mondayOf(date: TradingDate): TradingDate {
  return addDays(date, -((weekday(date) + 6) % 7));
}
