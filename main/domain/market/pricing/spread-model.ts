import { paise, type Paise } from '../../../../shared/units/index.ts';
import { intrinsicValue, type OptionTerms } from './black.ts';

/*
 * Read off 50,803 quotes of the NIFTY chain of 2025-08-29 (two sessions before expiry): the median half-spread out of
 * the money is 0.025 rupees below a premium of 8, 0.05 at 22, 0.125 at 80, 0.20 at 130, 0.33 at 230; in the money it
 * grows with the depth besides.
 */
const HALF_SPREAD_BASE = 2;
const PER_PREMIUM = 0.0013;
const PER_DEPTH = 0.0008;

/** Half of a usual spread of an option with this fair premium, in paise, not rounded; at least half a tick. */
export function modelHalfSpread(terms: OptionTerms, premium: number, tick: Paise): number {
  const depth = intrinsicValue(terms.type, terms.forward, terms.strike);
  return Math.max(tick / 2, HALF_SPREAD_BASE + PER_PREMIUM * premium + PER_DEPTH * depth);
}

export interface ModelQuote {
  /** Null where the premium leaves no room for a bid of one tick. */
  readonly bid: Paise | null;
  readonly ask: Paise;
}

/**
 * Bid and ask around a fair premium: on the tick grid, rounded away from each other, never crossed, never negative.
 * `widening` multiplies the spread: 1 as usual, 3 while stops are being hit.
 */
export function quoteAround(fair: number, halfSpread: number, tick: Paise, widening = 1): ModelQuote {
  const half = halfSpread * widening;
  const bid = Math.floor((fair - half) / tick + 1e-9) * tick;
  const ask = Math.max(Math.ceil((fair + half) / tick - 1e-9) * tick, Math.max(bid, 0) + tick);
  return { bid: bid >= tick ? paise(bid) : null, ask: paise(ask) };
}
