import { paise, times, type Paise } from '../../shared/units/index.ts';
import { seen } from '../domain/trading/order-seen.ts';
import type { BrokerOrder, BrokerSnapshot, BrokerTrade } from '../domain/trading/order.ts';
import { twinTag } from '../domain/trading/order-tag.ts';
import { dayPhase } from './clock.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { noteRefusal } from './odd-orders.ts';
import { takeFound } from './found-orders.ts';
import { reopenFor } from './late-orders.ts';
import { orderByTag } from './orders.ts';
import { reconcileNets } from './reconcile-nets.ts';
import { noteAgreed } from './readings-behind.ts';
import { ruleOutAbsent } from './absent-orders.ts';

type SnapshotInput = Extract<EngineInput, { readonly type: 'snapshot' }>;

/** The broker's books came in, or could not be read: which is never taken for an empty book. */
export function takeSnapshot(desk: Desk, { request, result }: SnapshotInput): void {
  const { reader } = desk;
  const askedAt = reader.settle(request);
  if (askedAt === null) return;
  if (!result.ok) {
    reader.failures += 1;
    desk.changed('positions');
    return;
  }
  const isFirst = reader.readAt === null;
  reader.failures = 0;
  reader.readAt = reader.readAt === null || askedAt > reader.readAt ? askedAt : reader.readAt;
  reader.reconciledAt = desk.now;
  reader.funds = result.value.funds;
  reader.positions = result.value.positions;
  for (const order of result.value.orders) takeBrokerOrder(desk, order, result.value.trades);
  noteAgreed(desk, result.value, askedAt);
  ruleOutAbsent(desk, result.value, askedAt);
  reconcileNets(desk, result.value, isFirst);
  if (isFirst) {
    const { orders, positions } = result.value;
    desk.emit({ type: 'reconciled', when: reader.after, orders: orders.length, positions: positions.length });
  }
  if (!isFirst) tellDayEnd(desk, result.value);
  reader.hasReconciled = true;
  desk.changed('positions');
  desk.changed('risk');
  desk.dirty = true;
}

/** The first reading after the market has closed ends the day (controls.md 2.16). */
function tellDayEnd(desk: Desk, { orders, positions }: BrokerSnapshot): void {
  if (dayPhase(desk) !== 'closed' || desk.dayEnded === desk.date) return;
  desk.dayEnded = desk.date;
  desk.emit({ type: 'reconciled', when: 'dayEnd', orders: orders.length, positions: positions.length });
}

/** One order as the broker shows it, from its book or from a hint. */
export function takeBrokerOrder(desk: Desk, shown: BrokerOrder, trades: readonly BrokerTrade[] | null): void {
  if (shown.tag === null) return;
  const found = orderByTag(desk, shown.tag);
  if (found === null) {
    if (takeFound(desk, shown)) takeBrokerOrder(desk, shown, trades);
    return;
  }
  const { orderId } = found.order;
  if (orderId !== null && orderId !== shown.orderId) {
    takeBrokerOrder(desk, { ...shown, tag: twinTag(shown.tag, shown.orderId) }, trades);
    return;
  }
  const value = trades === null ? null : exactValue(shown, trades);
  const { order } = found;
  const next = seen(order, shown, value, desk.now);
  if (next === order) return;
  const isExactValueOnly =
    next.state === order.state && next.filled === order.filled && next.value !== order.value;
  desk.emit({ type: 'orderSeen', order: shown, spread: order.spread, value, isExactValueOnly });
  desk.reader.isWanted = true;
  reopenFor(desk, next);
  if (next.state === 'rejected' && order.state !== 'rejected') noteRefusal(desk);
}

/** The sum over the order's trades; null while the book does not show all of them. */
function exactValue(shown: BrokerOrder, trades: readonly BrokerTrade[]): Paise | null {
  let units = 0;
  let value = 0;
  for (const trade of trades) {
    if (trade.orderId !== shown.orderId) continue;
    units += trade.quantity;
    value += times(trade.price, trade.quantity);
  }
  return units === shown.filled && units > 0 ? paise(value) : null;
}
