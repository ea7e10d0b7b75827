import type { LastPrice, Side } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { OptionQuote } from '../../domain/market/tick.ts';

/** As much of a quote as is needed; `at` is when it was received. */
export type SeenQuote = Pick<OptionQuote, 'bid' | 'ask' | 'last' | 'source'> & {
  readonly at: Instant | null;
};

/** Where a leg could be closed, by an order to `side`, when its contract was last heard of; else the last trade. */
export function lastKnown(side: Side, { bid, ask, last, at, source }: SeenQuote): LastPrice | null {
  if (at === null) return null;
  const price = side === 'buy' ? ask : bid;
  if (price !== null) return { kind: side === 'buy' ? 'ask' : 'bid', price, at, source };
  return last === null ? null : { kind: 'last trade', price: last, at, source };
}
