import { quantity, roundPaise, type Paise, type Quantity } from '../../../shared/units/index.ts';

/** An object out of an answer: nothing is known of its fields until one of these readers has looked. */
export type Fields = Readonly<Record<string, unknown>>;

const PAISE_A_RUPEE = 100;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null for anything but a text with something in it. */
export function textAt(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Null for anything but a finite number. */
export function numberAt(fields: Fields, name: string): number | null {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Rupees as Kite writes them, as the nearest whole paise. */
export function paiseAt(fields: Fields, name: string): Paise | null {
  const value = numberAt(fields, name);
  return value === null || Math.abs(value) > Number.MAX_SAFE_INTEGER / PAISE_A_RUPEE
    ? null
    : roundPaise(value * PAISE_A_RUPEE);
}

/** A price that Kite writes as 0 where there is none. */
export function priceAt(fields: Fields, name: string): Paise | null {
  const value = paiseAt(fields, name);
  return value === null || value <= 0 ? null : value;
}

export function quantityAt(fields: Fields, name: string): Quantity | null {
  const value = fields[name];
  return Number.isSafeInteger(value) && Number(value) >= 0 ? quantity(Number(value)) : null;
}

/** A whole number with its sign. */
export function wholeAt(fields: Fields, name: string): number | null {
  const value = fields[name];
  return Number.isSafeInteger(value) ? Number(value) : null;
}
