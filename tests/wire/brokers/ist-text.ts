import {
  formatClock,
  istDate,
  MS_PER_DAY,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026-11-16 09:15:00, the clocks of India, as both brokers write times. */
export function istText(at: Instant): string {
  return `${istDate(at)} ${formatClock(at)}`;
}

/** 17-Nov-2026, as ICICI writes an expiry. */
export function dayMonthYear(date: TradingDate): string {
  return `${date.slice(8)}-${monthName(date)}-${date.slice(0, 4)}`;
}

export function monthName(date: TradingDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** An HTTP Date header of a simulated instant. */
export function httpDate(at: number): string {
  return new Date(at).toUTCString();
}

/** The instant of 06:00 in India that follows: when a Kite token dies. */
export function nextSixOClock(at: Instant): number {
  const ist = 19_800_000;
  const six = 21_600_000;
  const midnight = Math.floor((at + ist) / MS_PER_DAY) * MS_PER_DAY - ist;
  return at < midnight + six ? midnight + six : midnight + MS_PER_DAY + six;
}

/** Paise as rupees, the form in which prices travel. */
export function inRupees(paise: number | null): number {
  return paise === null ? 0 : paise / 100;
}
