import type { Nominal } from './nominal.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Money and prices as integers of paise (1 rupee = 100), so that a sum is exact. Index levels and premiums are
 * paise a unit too. Range: safe integers, about 90 lakh crore rupees.
 */
export type Paise = Nominal<number, 'Paise'>;

export const ZERO_PAISE = 0 as Paise;

/** A whole number of paise; throws on anything else, since a fraction means that a rounding rule was forgotten. */
export function paise(value: number): Paise {
  if (!Number.isSafeInteger(value)) throw new Error(`not a whole number of paise: ${value}`);
  return (value === 0 ? 0 : value) as Paise;
}

/** Rupees with at most two decimals, written in code: `rupees(129.45)`. Throws where paise would be cut off. */
export function rupees(value: number): Paise {
  const cents = Math.round(value * 100);
  if (Math.abs(value * 100 - cents) > 1e-6) throw new Error(`more than two decimals: ${value}`);
  return paise(cents);
}

/** Rounds a computed amount in paise (a model price, a charge) half away from zero to whole paise. */
export function roundPaise(value: number): Paise {
  if (!Number.isFinite(value)) throw new Error(`not a finite amount: ${value}`);
  return paise(Math.sign(value) * Math.round(Math.abs(value)));
}

export type PaiseTextError = 'NOT_A_NUMBER' | 'MORE_THAN_TWO_DECIMALS' | 'OUT_OF_RANGE';

const RUPEE_TEXT = /^(-?)(\d{1,13})(?:\.(\d+))?$/;

/** Reads "25129.4", "25129.40" or "-3" exactly, without passing through a binary fraction. No grouping, no sign of rupee. */
export function paiseFromText(text: string): Result<Paise, PaiseTextError> {
  const match = RUPEE_TEXT.exec(text);
  if (match === null) return err('NOT_A_NUMBER');
  const [, sign = '', whole = '', decimals = ''] = match;
  if (/[1-9]/.test(decimals.slice(2))) return err('MORE_THAN_TWO_DECIMALS');
  const cents = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return err('OUT_OF_RANGE');
  return ok(paise(sign === '-' ? -cents : cents));
}

export function plus(a: Paise, b: Paise): Paise {
  return (a + b) as Paise;
}

export function minus(a: Paise, b: Paise): Paise {
  return (a - b) as Paise;
}

export function negate(a: Paise): Paise {
  return (a === 0 ? 0 : -a) as Paise;
}

/** A price a unit times a whole count (a quantity, a number of lots). */
export function times(price: Paise, count: number): Paise {
  return paise(price * count);
}

export function absolute(a: Paise): Paise {
  return Math.abs(a) as Paise;
}

export function larger(a: Paise, b: Paise): Paise {
  return a > b ? a : b;
}

export function smaller(a: Paise, b: Paise): Paise {
  return a < b ? a : b;
}
