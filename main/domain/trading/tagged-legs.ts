import type { SpreadId } from '../../../shared/contract/index.ts';
import { isHedgeOrder, readOrderTag } from './order-tag.ts';
import type { BrokerOrder } from './order.ts';

/** The newest order of each leg; null where a leg has none. */
interface TaggedLegs {
  readonly main: BrokerOrder | null;
  readonly hedge: BrokerOrder | null;
}

/** The live spreads that orders name by their tags. */
export function taggedLegs(orders: readonly BrokerOrder[]): ReadonlyMap<SpreadId, TaggedLegs> {
  const bySpread = new Map<SpreadId, TaggedLegs>();
  for (const order of orders) {
    const said = order.tag === null ? null : readOrderTag(order.tag);
    if (said === null || !said.spread.startsWith('L-')) continue;
    const legs = bySpread.get(said.spread) ?? { main: null, hedge: null };
    bySpread.set(said.spread, { ...legs, [isHedgeOrder(said.purpose) ? 'hedge' : 'main']: order });
  }
  return bySpread;
}
