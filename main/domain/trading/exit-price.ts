import type { Side } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';

/** As much of a quote as is needed to say where a position could be closed. */
export interface ExitQuote {
  readonly bid: Paise | null;
  readonly ask: Paise | null;
  /** When it was seen. */
  readonly at: Instant | null;
}

export type LegRole = 'short' | 'hedge';

/** The side of the order that closes a leg: a short is bought back, a hedge is sold. */
export function closingSide(role: LegRole): Side {
  return role === 'short' ? 'buy' : 'sell';
}

/**
 * Where a leg can be closed now: the short at the ask, the hedge at the bid (strategy.md 5, limits). Null where that
 * side is empty, or the quote is as old as the limit or older: a stale mark is no mark.
 */
export function exitPriceOf(role: LegRole, quote: ExitQuote, now: Instant, ageLimitMs: number): Paise | null {
  if (quote.at === null || now - quote.at >= ageLimitMs) return null;
  return role === 'short' ? quote.ask : quote.bid;
}
