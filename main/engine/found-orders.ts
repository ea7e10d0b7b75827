import { readOrderTag } from '../domain/trading/order-tag.ts';
import type { BrokerOrder, Pricing } from '../domain/trading/order.ts';
import type { Desk } from './desk.ts';

/**
 * Takes over an order with a tag of ours that the journal does not hold: it was sent when the journal could not be written,
 * or the broker has it twice. False where it belongs to no spread that we know.
 */
export function takeFound(desk: Desk, shown: BrokerOrder): boolean {
  const said = shown.tag === null ? null : readOrderTag(shown.tag);
  const spread = desk.book.spreads.find((each) => each.plan.id === said?.spread);
  if (said === null || shown.tag === null || spread === undefined) return false;
  const { tag, contract, side, quantity } = shown;
  const ticket = { tag, contract, side, quantity, pricing: pricingOf(shown), product: spread.plan.product };
  desk.emit({ type: 'orderFound', spread: spread.plan.id, purpose: said.purpose, ticket });
  return true;
}

function pricingOf({ trigger, limit }: BrokerOrder): Pricing {
  if (limit === null) return { kind: 'protectedMarket' };
  return trigger === null ? { kind: 'limit', limit } : { kind: 'stopLimit', trigger, limit };
}
