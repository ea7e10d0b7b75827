import type { Nominal } from './nominal.ts';
import type { Paise } from './paise.ts';

/** Units of a contract, never lots: a whole number, 0 or more. Direction is a side, not a sign. */
export type Quantity = Nominal<number, 'Quantity'>;

/** Lots of a contract: a whole number, 0 or more; lots times the expiry's lot size is a quantity. */
export type Lots = Nominal<number, 'Lots'>;

/** Checked; throws on fractions and negatives. */
export function quantity(units: number): Quantity {
  if (!Number.isSafeInteger(units) || units < 0) throw new Error(`not a quantity: ${units}`);
  return units as Quantity;
}

/** Checked; throws on fractions and negatives. */
export function lots(count: number): Lots {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`not a number of lots: ${count}`);
  return count as Lots;
}

/** An option's strike in whole rupees of the index (NIFTY lists multiples of 50). */
export type Strike = Nominal<number, 'Strike'>;

/** Checked; throws on anything but a positive whole number. */
export function strike(points: number): Strike {
  if (!Number.isSafeInteger(points) || points <= 0) throw new Error(`not a strike: ${points}`);
  return points as Strike;
}

/** The strike as an index level. */
export function strikeLevel(at: Strike): Paise {
  return (at * 100) as Paise;
}
