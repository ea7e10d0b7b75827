import { istTime, type Instant } from './instant.ts';
import { MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, type TimeOfDay } from './time-of-day.ts';
import type { Paise } from './paise.ts';

/** What stands where a number is not known; never 0, never an old value. */
export const UNKNOWN = '–';
const MINUS = '\u2212';

/** Groups digits as India does: 1,84,02,118. Takes a whole, non-negative number. */
export function groupIndian(whole: number): string {
  const digits = String(whole);
  if (digits.length <= 3) return digits;
  const head = digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  return `${head},${digits.slice(-3)}`;
}

/** A price or amount with two decimals: 1,23,456.50, −3.00. */
export function formatPrice(value: Paise | null): string {
  if (value === null) return UNKNOWN;
  const size = Math.abs(value);
  const text = `${groupIndian(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`;
  return value < 0 ? MINUS + text : text;
}

/** An index level to the point, rounded half away from zero, for labels where paise only crowd: 25,871. */
export function formatLevel(value: Paise): string {
  return groupIndian(Math.round(value / 100));
}

/** Profit or loss: always a sign, except a zero: +1,267.50, −3,737.50, 0.00. */
export function formatSigned(value: Paise | null): string {
  return value !== null && value > 0 ? `+${formatPrice(value)}` : formatPrice(value);
}

/** An amount in rupees: ₹1,23,456.50, −₹2,882.86. */
export function formatRupees(value: Paise | null): string {
  if (value === null) return UNKNOWN;
  return value < 0 ? `${MINUS}₹${formatPrice(-value as Paise)}` : `₹${formatPrice(value)}`;
}

/** A limit or a margin, without paise, rounded half away from zero: ₹4,18,600. */
export function formatWholeRupees(value: Paise | null): string {
  if (value === null) return UNKNOWN;
  const whole = Math.round(Math.abs(value) / 100);
  return `${value < 0 && whole > 0 ? MINUS : ''}₹${groupIndian(whole)}`;
}

/** A short axis label: 1.5L, 2.1Cr, 950. */
export function formatShort(value: Paise): string {
  const size = Math.abs(value) / 100;
  const sign = value < 0 ? MINUS : '';
  if (size >= 1e7) return `${sign}${(size / 1e7).toFixed(1)}Cr`;
  if (size >= 1e5) return `${sign}${(size / 1e5).toFixed(1)}L`;
  if (size >= 1e3) return `${sign}${(size / 1e3).toFixed(1)}K`;
  return `${sign}${Math.round(size)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** 15:15:00 of a time of day. */
export function formatTimeOfDay(time: TimeOfDay): string {
  const h = Math.floor(time / MS_PER_HOUR);
  const m = Math.floor((time % MS_PER_HOUR) / MS_PER_MINUTE);
  return `${two(h)}:${two(m)}:${two(Math.floor((time % MS_PER_MINUTE) / MS_PER_SECOND))}`;
}

/** The clock of India: 12:00:51. */
export function formatClock(at: Instant): string {
  return formatTimeOfDay(istTime(at));
}

/** A journal time: 11:15:01.083. */
export function formatClockMs(at: Instant): string {
  return `${formatClock(at)}.${String(at % MS_PER_SECOND).padStart(3, '0')}`;
}

/** A countdown 00:14:09; a passed one stands at 00:00:00; 100 hours and more keep counting hours. */
export function formatCountdown(ms: number): string {
  const left = Math.max(0, ms);
  const h = Math.floor(left / MS_PER_HOUR);
  return `${two(h)}:${two(Math.floor((left % MS_PER_HOUR) / MS_PER_MINUTE))}:${two(Math.floor((left % MS_PER_MINUTE) / MS_PER_SECOND))}`;
}

/** An age as the screen shows it: 0.4 s, 12 s, 3 min, 2 h. */
export function formatAge(ms: number): string {
  if (ms < 10 * MS_PER_SECOND) return `${(Math.max(0, ms) / MS_PER_SECOND).toFixed(1)} s`;
  if (ms < MS_PER_MINUTE) return `${Math.floor(ms / MS_PER_SECOND)} s`;
  if (ms < MS_PER_HOUR) return `${Math.floor(ms / MS_PER_MINUTE)} min`;
  return `${Math.floor(ms / MS_PER_HOUR)} h`;
}
