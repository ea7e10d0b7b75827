import {
  UNKNOWN,
  formatClock,
  formatDate,
  formatPrice,
  groupIndian,
  istDate,
  type Instant,
  type Paise,
  type Quantity,
  type Strike,
} from '../../shared/units/index.ts';

const MINUS = '\u2212';

/** A number with fixed decimals and a real minus: −0.46; unknown is a dash. */
export function fixed(value: number | null, decimals: number): string {
  if (value === null) return UNKNOWN;
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

/** An index level without paise, as lines and limits show it: 25,871. */
export function level(value: Paise | null): string {
  return value === null ? UNKNOWN : groupIndian(Math.round(Math.abs(value) / 100));
}

/** A strike as a price: 25,800. In a contract's name it has no comma. */
export function strikePrice(strike: Strike): string {
  return groupIndian(strike);
}

/** Open interest in lakh with one decimal: 17.4. */
export function lakh(units: number | null): string {
  return units === null ? UNKNOWN : (units / 100_000).toFixed(1);
}

/** A change of open interest in lakh, with its sign unless it is none: +2.4, −0.3, 0.0. */
export function signedLakh(units: number | null): string {
  if (units === null) return UNKNOWN;
  const text = fixed(units / 100_000, 1);
  return units > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Profit or loss in whole rupees, always with a sign unless it is zero: +23,140. */
export function signedWhole(value: Paise | null): string {
  if (value === null) return UNKNOWN;
  const whole = Math.round(Math.abs(value) / 100);
  if (whole === 0) return '0';
  return `${value < 0 ? MINUS : '+'}${groupIndian(whole)}`;
}

/** A signed amount in rupees: +₹1,254.03, −₹2,882.86, ₹0.00. */
export function signedRupees(value: Paise | null): string {
  if (value === null) return UNKNOWN;
  const size = `₹${formatPrice(Math.abs(value) as Paise)}`;
  if (value === 0) return size;
  return `${value < 0 ? MINUS : '+'}${size}`;
}

/** A net position with its sign: −650, +75. */
export function formatUnits(net: number): string {
  return net === 0 ? '0' : `${net < 0 ? MINUS : '+'}${groupIndian(Math.abs(net))}`;
}

/** A position's units with the sign of its side: −650, +650, 0. */
export function signedUnits(units: Quantity, side: 'buy' | 'sell'): string {
  if (units === 0) return '0';
  return `${side === 'sell' ? MINUS : '+'}${groupIndian(units)}`;
}

/** A change against a reference in percent: +0.16%. */
export function percentChange(value: Paise, reference: Paise): string {
  const percent = ((value - reference) / reference) * 100;
  const text = fixed(percent, 2);
  return `${percent > 0 && Number(text) !== 0 ? '+' : ''}${text}%`;
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** One word for `1 spread`, another for `2 spreads`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${groupIndian(count)} ${count === 1 ? one : many}`;
}

/** A time of day, with its day in front where that is not today: `12:15:00`, `Tue 17 Nov 10:15:00`. */
export function whenWords(at: Instant, now: Instant | null): string {
  const day = istDate(at);
  return now === null || day === istDate(now) ? formatClock(at) : `${formatDate(day)} ${formatClock(at)}`;
}
