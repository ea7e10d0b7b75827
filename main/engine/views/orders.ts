import type { OrdersSlice, OrderView } from '../../../shared/contract/index.ts';
import { paise, quantity } from '../../../shared/units/index.ts';
import { averageOf, isLive, type OrderRecord } from '../../domain/trading/order-record.ts';
import type { SpreadRecord } from '../../domain/trading/spread.ts';
import { nameOf } from '../contract-display.ts';
import type { Desk } from '../desk.ts';

/** Orders of the open spreads and of those that ended today, the last one sent first; slices of one order together. */
export function ordersView(desk: Desk): OrdersSlice {
  const orders = desk.book.spreads.flatMap((spread) => asSent(spread));
  return {
    orders: orders
      .toReversed()
      .sort((a, b) => b.first.intendedAt - a.first.intendedAt)
      .map(({ first, slices }) => orderView(first, slices)),
  };
}

interface Sent {
  readonly first: OrderRecord;
  readonly slices: readonly OrderRecord[];
}

/** What the user would call one order: the slices of an entry's leg, or of an exit that were sent at one instant. */
function asSent({ plan, orders }: SpreadRecord): readonly Sent[] {
  if (plan.units <= plan.sliceUnits) return orders.map((first) => ({ first, slices: [first] }));
  const groups = new Map<string, OrderRecord[]>();
  for (const order of orders) {
    const isEntry = order.purpose === 'hedgeEntry' || order.purpose === 'mainEntry';
    const key = isEntry ? order.purpose : `${order.purpose} ${order.intendedAt}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [order]);
    else group.push(order);
  }
  return [...groups.values()].flatMap((slices) => {
    const [first] = slices;
    return first === undefined ? [] : [{ first, slices }];
  });
}

function orderView(first: OrderRecord, slices: readonly OrderRecord[]): OrderView {
  const sum = (of: (order: OrderRecord) => number): number =>
    slices.reduce((total, slice) => total + of(slice), 0);
  // What still waits says how the whole stands; the last one where none does.
  const telling = slices.find(isLive) ?? slices.at(-1) ?? first;
  const { pricing } = telling;
  const filled = quantity(sum((order) => order.filled));
  return {
    tag: first.tag,
    orderId: first.orderId,
    spread: first.spread,
    purpose: first.purpose,
    display: nameOf(first.contract),
    slices: slices.length,
    side: first.side,
    quantity: quantity(sum((order) => order.quantity)),
    filled,
    limit: pricing.kind === 'protectedMarket' ? null : pricing.limit,
    trigger: pricing.kind === 'stopLimit' ? pricing.trigger : null,
    averagePrice: averageOf({ filled, value: paise(sum((order) => order.value)) }),
    state: telling.state,
    at: telling.seenAt ?? telling.intendedAt,
    message: telling.message,
  };
}
