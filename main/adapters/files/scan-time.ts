import {
  dayNumber,
  istInstant,
  MS_PER_DAY,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  MS_PER_SECOND,
  parseTradingDate,
  timeOfDay,
  tradingDate,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { scanDigits } from './scan-number.ts';

const SPACE = 32;
const COLON = 58;
const DASH = 45;
const PLUS = 43;
const LETTER_T = 84;
const LETTER_Z = 90;

/** Of `2025-07-14`. */
export const DATE_LENGTH = 10;
const MINUTES_LENGTH = 16;
const SECONDS_LENGTH = 19;

/** What scanInstant returns instead of a time. */
export const NOT_A_TIME = -1;
export const WRONG_TIME_ZONE = -2;

const EPOCH_IN_INDIA = istInstant(tradingDate('1970-01-02'), timeOfDay(0)) - MS_PER_DAY;

/**
 * Reads times of one file. The day's number is kept from line to line, since a file names each day many times.
 */
export class TimeScanner {
  #dateDigits = -1;
  #dayNumber = Number.NaN;

  /**
   * `2025-07-14T09:15:00+05:30`, `2025-07-14 09:15:00` or `2025-07-14 09:15` as epoch milliseconds, read as Indian
   * time where no zone is named; NOT_A_TIME, or WRONG_TIME_ZONE where another zone is named.
   */
  instant(bytes: Uint8Array, from: number, to: number): number {
    const day = this.day(bytes, from, Math.min(to, from + DATE_LENGTH));
    const separator = bytes[from + DATE_LENGTH];
    if (Number.isNaN(day) || (separator !== LETTER_T && separator !== SPACE)) return NOT_A_TIME;
    const hours = scanDigits(bytes, from + 11, 2);
    const minutes = scanDigits(bytes, from + 14, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || bytes[from + 13] !== COLON)
      return NOT_A_TIME;
    const hasSeconds = to - from > MINUTES_LENGTH && bytes[from + MINUTES_LENGTH] === COLON;
    const seconds = hasSeconds ? scanDigits(bytes, from + 17, 2) : 0;
    if (to - from < MINUTES_LENGTH || seconds < 0 || seconds > 59) return NOT_A_TIME;
    const zone = zoneOf(bytes, from + (hasSeconds ? SECONDS_LENGTH : MINUTES_LENGTH), to);
    if (zone !== 0) return zone;
    const inDay = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE + seconds * MS_PER_SECOND;
    return EPOCH_IN_INDIA + day * MS_PER_DAY + inDay;
  }

  /** `2025-07-14` as a day number; NaN where it is no date. */
  day(bytes: Uint8Array, from: number, to: number): number {
    const year = scanDigits(bytes, from, 4);
    const month = scanDigits(bytes, from + 5, 2);
    const day = scanDigits(bytes, from + 8, 2);
    const shaped = to - from === DATE_LENGTH && bytes[from + 4] === DASH && bytes[from + 7] === DASH;
    if (!shaped || year < 0 || month < 0 || day < 0) return Number.NaN;
    const digits = (year * 100 + month) * 100 + day;
    if (digits !== this.#dateDigits) {
      this.#dateDigits = digits;
      const date = dateAt(bytes, from);
      this.#dayNumber = date === null ? Number.NaN : dayNumber(date);
    }
    return this.#dayNumber;
  }
}

/** The checked date that begins there, or null. */
export function dateAt(bytes: Uint8Array, from: number): TradingDate | null {
  const parsed = parseTradingDate(Buffer.from(bytes.subarray(from, from + DATE_LENGTH)).toString('latin1'));
  return parsed.ok ? parsed.value : null;
}

/** 0 for no zone or India's, else the mark of what is wrong. */
function zoneOf(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return 0;
  if (bytes[from] === LETTER_Z && from + 1 === to) return WRONG_TIME_ZONE;
  const sign = bytes[from];
  if (sign !== PLUS && sign !== DASH) return NOT_A_TIME;
  const minutesAt = bytes[from + 3] === COLON ? from + 4 : from + 3;
  const hours = scanDigits(bytes, from + 1, 2);
  const minutes = scanDigits(bytes, minutesAt, 2);
  if (hours < 0 || minutes < 0 || minutesAt + 2 !== to) return NOT_A_TIME;
  return sign === PLUS && hours === 5 && minutes === 30 ? 0 : WRONG_TIME_ZONE;
}
