const ZERO = 48;
const NINE = 57;
const DOT = 46;
const MINUS = 45;

/** More digits than this do not fit an exact number of paise. */
const DIGITS_MAX = 13;

/** What scanPaise returns instead of a price. */
export const NOT_A_NUMBER = -1;
export const OUT_OF_TICK = -2;
export const NOT_POSITIVE = -3;

/** A price in rupees ("25129.4", "25129.40", "8282.0") as whole paise above zero, or one of the marks above. */
export function scanPaise(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] === MINUS)
    return scanPaise(bytes, from + 1, to) === NOT_A_NUMBER ? NOT_A_NUMBER : NOT_POSITIVE;
  let value = 0;
  let at = from;
  for (; at < to && bytes[at] !== DOT; at += 1) {
    const digit = digitAt(bytes, at);
    if (digit < 0) return NOT_A_NUMBER;
    value = value * 10 + digit;
  }
  if (at === from || at - from > DIGITS_MAX || at + 1 === to) return NOT_A_NUMBER;
  let scale = 100;
  let beyond = 0;
  for (at += 1; at < to; at += 1) {
    const digit = digitAt(bytes, at);
    if (digit < 0) return NOT_A_NUMBER;
    if (scale > 1) {
      value = value * 10 + digit;
      scale /= 10;
    } else beyond += digit;
  }
  if (beyond > 0) return OUT_OF_TICK;
  return value === 0 ? NOT_POSITIVE : value * scale;
}

/** A whole number, 0 or more; a decimal part of zeros is passed over ("224850.0"). -1 where it is none. */
export function scanWhole(bytes: Uint8Array, from: number, to: number): number {
  const paise = scanPaise(bytes, from, to);
  if (paise === NOT_POSITIVE && bytes[from] !== MINUS) return 0;
  return paise < 0 || paise % 100 !== 0 ? -1 : paise / 100;
}

/** So many digits as a number; -1 where another character stands among them. */
export function scanDigits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = digitAt(bytes, at);
    if (digit < 0) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function digitAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  return byte >= ZERO && byte <= NINE ? byte - ZERO : -1;
}
