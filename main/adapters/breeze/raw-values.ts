import type { Instant } from '../../../shared/units/index.ts';

// Single values of the raw arrays: read without an object made, since there are thousands a second.

/** A stamp that is ahead of our clock by more than this is no epoch: Indian time taken for UTC would be 5.5 h ahead. */
const AHEAD_MAX_MS = 300_000;
const EPOCH_MIN_MS = 1_500_000_000_000;
const RUPEES_MAX = 10_000_000;

/** A value that is not there, as Breeze leaves it out. */
export const NONE = -1;

function isLeftOut(value: unknown): boolean {
  return value === null || value === '' || value === 'None';
}

/** Numbers come as numbers, and some of them as text. NaN for anything that is no finite number. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

/**
 * Whole paise of a price in rupees, NONE for a price left out, NaN for what is no price. Rounding is exact: the binary
 * fraction of a price with two decimals is never as far as half a paisa from it.
 */
export function paiseOrNone(value: unknown): number {
  if (isLeftOut(value)) return NONE;
  const rupees = numberOf(value);
  return rupees >= 0 && rupees <= RUPEES_MAX ? Math.round(rupees * 100) : Number.NaN;
}

export function countOrNone(value: unknown): number {
  if (isLeftOut(value)) return NONE;
  const count = numberOf(value);
  return count >= 0 && Number.isSafeInteger(count) ? count : Number.NaN;
}

/** Epoch milliseconds of epoch seconds; NONE for 0 or left out; NaN for what is no moment of these years. */
export function instantOf(value: unknown, now: Instant): number {
  if (isLeftOut(value)) return NONE;
  const ms = Math.round(numberOf(value) * 1_000);
  if (ms === 0) return NONE;
  return ms >= EPOCH_MIN_MS && ms <= now + AHEAD_MAX_MS ? ms : Number.NaN;
}
