import type { ContractKey } from '../../shared/contract/index.ts';
import type { OrderRecord } from '../domain/trading/order-record.ts';
import type { OrderChange, OrderTag, OrderTicket, Pricing } from '../domain/trading/order.ts';
import { isHedgeOrder, orderTag, sideFor, type OrderPurpose } from '../domain/trading/order-tag.ts';
import { nextAttempt, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Quantity } from '../../shared/units/index.ts';
import type { Desk } from './desk.ts';
import { noteSide } from './odd-orders.ts';
import { countOrder, kindOf } from './order-rates.ts';
import type { PriceBasis } from './fact.ts';

/** The spread and order that a tag names; null where it is none of this book. */
export function orderByTag(
  desk: Desk,
  tag: OrderTag,
): { readonly spread: SpreadRecord; readonly order: OrderRecord } | null {
  for (const spread of desk.book.spreads) {
    const order = spread.orders.find((each) => each.tag === tag);
    if (order !== undefined) return { spread, order };
  }
  return null;
}

/** The quote of the moment, for the record. */
export function basisOf(desk: Desk, contract: ContractKey): PriceBasis {
  const quote = desk.market.quotes.get(contract);
  return {
    bid: quote?.bid ?? null,
    ask: quote?.ask ?? null,
    quoteAt: quote?.at ?? null,
    spot: desk.market.spot.price,
  };
}

/** Records the intent with the values that led to it, then sends. */
export function placeOrder(
  desk: Desk,
  spread: SpreadRecord,
  purpose: OrderPurpose,
  quantity: Quantity,
  pricing: Pricing,
): void {
  const { plan } = spread;
  const leg = isHedgeOrder(purpose) ? plan.hedge : plan.main;
  const ticket: OrderTicket = {
    tag: orderTag(plan.id, purpose, nextAttempt(spread, purpose)),
    contract: leg.contract,
    side: sideFor(purpose),
    quantity,
    pricing,
    product: plan.product,
  };
  desk.emit({ type: 'orderIntended', spread: plan.id, purpose, ticket, basis: basisOf(desk, leg.contract) });
  desk.send({ type: 'submit', ticket, purpose: kindOf(purpose) });
  countOrder(desk, kindOf(purpose));
  noteSide(desk, leg.contract, ticket.side);
}

export function changeOrder(desk: Desk, order: OrderRecord, change: OrderChange, why: string): void {
  const { orderId, tag, spread, contract, purpose } = order;
  if (orderId === null) return;
  desk.emit({
    type: 'changeIntended',
    tag,
    spread,
    call: 'modify',
    change,
    why,
    basis: basisOf(desk, contract),
  });
  desk.send({ type: 'modify', tag, orderId, change, purpose: kindOf(purpose) });
  countOrder(desk, kindOf(purpose));
}

export function cancelOrder(desk: Desk, order: OrderRecord, why: string): void {
  const { orderId, tag, spread } = order;
  if (orderId === null) return;
  desk.emit({ type: 'changeIntended', tag, spread, call: 'cancel', change: null, why, basis: null });
  desk.send({ type: 'cancel', tag, orderId });
  countOrder(desk, 'exit');
}
