import type { LastPrice } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../../domain/market/tick.ts';
import type { LegRole } from '../../domain/trading/exit-price.ts';

/** As much of a quote as is needed; `at` is when it was received. */
export type SeenQuote = Pick<OptionQuote, 'bid' | 'ask' | 'last' | 'source'> & {
  readonly at: Instant | null;
};

/** Where a leg could be closed when its contract was last heard of: its own side of the book, else the last trade. */
export function lastKnown(role: LegRole, { bid, ask, last, at, source }: SeenQuote): LastPrice | null {
  if (at === null) return null;
  const kind = role === 'short' ? 'ask' : 'bid';
  const side = role === 'short' ? ask : bid;
  if (side !== null) return { kind, price: side, at, source };
  return last === null ? null : { kind: 'last trade', price: last, at, source };
}
