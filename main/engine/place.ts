import type { OrderRecord } from '../domain/trading/order-record.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { Pricing } from '../domain/trading/order.ts';
import type { SpreadMove } from '../domain/trading/spread-moves.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { mayGo } from './order-rates.ts';
import { changeOrder, placeOrder } from './orders.ts';
import { pricingFor } from './pricing-for.ts';

type Placing = Extract<
  SpreadMove,
  {
    readonly kind:
      | 'buyHedge'
      | 'sellMain'
      | 'placeStop'
      | 'buyBack'
      | 'sellHedge'
      | 'sellSurplus'
      | 'buySurplus';
  }
>;

const PURPOSE = {
  buyHedge: 'hedgeEntry',
  sellMain: 'mainEntry',
  placeStop: 'brokerStop',
  buyBack: 'mainExit',
  sellHedge: 'hedgeExit',
  sellSurplus: 'mainSurplus',
  buySurplus: 'hedgeSurplus',
} as const satisfies Record<Placing['kind'], OrderPurpose>;

export function place(desk: Desk, spread: SpreadRecord, move: Placing): boolean {
  const purpose = PURPOSE[move.kind];
  const pricing = pricingFor(desk, spread, purpose, null);
  if (pricing === null || !mayGo(desk, spread.plan.id, purpose)) return false;
  placeOrder(desk, spread, purpose, move.kind === 'sellMain' ? move.cover.units : move.units, pricing);
  return true;
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
