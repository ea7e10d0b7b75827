import type { OrderRecord } from '../domain/trading/order-record.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { Pricing } from '../domain/trading/order.ts';
import type { SpreadMove } from '../domain/trading/spread-moves.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { mayGo } from './order-rates.ts';
import { changeOrder, placeOrder } from './orders.ts';
import { brokerStopPrice, entryPrice, exitPrice } from './prices.ts';
import { stepOf } from './price-steps.ts';

type Placing = Extract<
  SpreadMove,
  { readonly kind: 'buyHedge' | 'sellMain' | 'placeStop' | 'buyBack' | 'sellHedge' }
>;

const PURPOSE = {
  buyHedge: 'hedgeEntry',
  sellMain: 'mainEntry',
  placeStop: 'brokerStop',
  buyBack: 'mainExit',
  sellHedge: 'hedgeExit',
} as const satisfies Record<Placing['kind'], OrderPurpose>;

export function place(desk: Desk, spread: SpreadRecord, move: Placing): boolean {
  const purpose = PURPOSE[move.kind];
  const pricing = pricingFor(desk, spread, purpose, null);
  if (pricing === null || !mayGo(desk, spread.plan.id, purpose)) return false;
  placeOrder(desk, spread, purpose, move.kind === 'sellMain' ? move.cover.units : move.units, pricing);
  return true;
}

function pricingFor(
  desk: Desk,
  spread: SpreadRecord,
  purpose: OrderPurpose,
  order: OrderRecord | null,
): Pricing | null {
  const { main, hedge } = spread.plan;
  const step = stepOf(spread, order, purpose);
  const marketRefused = wasMarketRefused(spread, purpose);
  switch (purpose) {
    case 'hedgeEntry':
      return entryPrice(desk, hedge, 'buy', step);
    case 'mainEntry':
      return entryPrice(desk, main, 'sell', step);
    case 'hedgeExit':
      return exitPrice(desk, hedge, 'sell', step, marketRefused);
    case 'mainExit':
      return exitPrice(desk, main, 'buy', step, marketRefused);
    case 'brokerStop':
      return spread.exit === null
        ? brokerStopPrice(desk, spread)
        : exitPrice(desk, main, 'buy', step, marketRefused);
  }
}

/** A broker that takes no market order for this is not asked for one again: the way out goes on with limits. */
function wasMarketRefused(spread: SpreadRecord, purpose: OrderPurpose): boolean {
  return spread.orders.some((order) => {
    const isRefused = order.state === 'refused' || order.state === 'rejected';
    return order.purpose === purpose && order.pricing.kind === 'protectedMarket' && isRefused;
  });
}

export function reprice(
  desk: Desk,
  spread: SpreadRecord,
  move: Extract<SpreadMove, { readonly kind: 'reprice' }>,
): boolean {
  const order = spread.orders.find((each) => each.tag === move.tag);
  if (order === undefined || !mayGo(desk, spread.plan.id, order.purpose)) return false;
  const pricing = pricingFor(desk, spread, order.purpose, order);
  // A stop that still waits although its change was accepted is asked again, whatever its price.
  const isIdle = spread.exit === null || order.state !== 'triggerPending';
  if (pricing === null || (isIdle && isSame(pricing, order.pricing) && move.quantity === order.quantity))
    return false;
  changeOrder(desk, order, { quantity: move.quantity, pricing }, whyRepriced(spread, order));
  return true;
}

function isSame(a: Pricing, b: Pricing): boolean {
  if (a.kind === 'limit') return b.kind === 'limit' && a.limit === b.limit;
  if (a.kind === 'stopLimit') return b.kind === 'stopLimit' && a.trigger === b.trigger && a.limit === b.limit;
  // The broker prices a market order anew each time: one that rests unfilled is asked for again.
  return false;
}

function whyRepriced(spread: SpreadRecord, order: OrderRecord): string {
  if (order.purpose !== 'brokerStop') return 'not filled yet';
  return spread.exit === null ? 'revised' : `the stop order becomes the exit (${spread.exit.reason})`;
}
