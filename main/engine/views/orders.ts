import type { OrdersSlice, OrderView } from '../../../shared/contract/index.ts';
import { averageOf, type OrderRecord } from '../../domain/trading/order-record.ts';
import { nameOf } from '../contract-display.ts';
import type { Desk } from '../desk.ts';

/** Orders of the open spreads and of those that ended today, the last one sent first. */
export function ordersView(desk: Desk): OrdersSlice {
  const orders = desk.book.spreads.flatMap((spread) => spread.orders);
  return {
    orders: orders
      .toReversed()
      .sort((a, b) => b.intendedAt - a.intendedAt)
      .map(orderView),
  };
}

function orderView(order: OrderRecord): OrderView {
  const { pricing } = order;
  return {
    tag: order.tag,
    orderId: order.orderId,
    spread: order.spread,
    purpose: order.purpose,
    display: nameOf(order.contract),
    side: order.side,
    quantity: order.quantity,
    filled: order.filled,
    limit: pricing.kind === 'protectedMarket' ? null : pricing.limit,
    trigger: pricing.kind === 'stopLimit' ? pricing.trigger : null,
    averagePrice: averageOf(order),
    state: order.state,
    at: order.seenAt ?? order.intendedAt,
    message: order.message,
  };
}
