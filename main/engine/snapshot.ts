import { paise, times, type Instant, type Paise } from '../../shared/units/index.ts';
import { isLive, seen, type OrderRecord } from '../domain/trading/order-machine.ts';
import type { BrokerOrder, BrokerSnapshot, BrokerTrade } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { orderByTag } from './orders.ts';
import { reconcileNets } from './reconcile-nets.ts';

type SnapshotInput = Extract<EngineInput, { readonly type: 'snapshot' }>;

/** So many readings without it, over this time, before an order counts as never arrived: one may lie in a queue. */
const ABSENT_READINGS = 3;
const ABSENT_MS = 10_000;

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
  ruleOutAbsent(desk, result.value, askedAt);
  reconcileNets(desk, result.value, isFirst);
  if (isFirst) {
    const { orders, positions } = result.value;
    desk.emit({ type: 'reconciled', when: 'start', orders: orders.length, positions: positions.length });
  }
  reader.hasReconciled = true;
  desk.changed('positions');
  desk.changed('risk');
  desk.dirty = true;
}

/** One order as the broker shows it, from its book or from a hint. */
export function takeBrokerOrder(desk: Desk, shown: BrokerOrder, trades: readonly BrokerTrade[] | null): void {
  if (shown.tag === null) return;
  const found = orderByTag(desk, shown.tag);
  if (found === null) {
    adopt(desk, shown, trades);
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

/** An order with a tag of ours that the journal does not hold: it was sent when the journal could not be written. */
function adopt(desk: Desk, shown: BrokerOrder, trades: readonly BrokerTrade[] | null): void {
  const said = shown.tag === null ? null : readOrderTag(shown.tag);
  const spread = desk.book.spreads.find((each) => each.plan.id === said?.spread);
  if (said === null || shown.tag === null || spread === undefined) return;
  const pricing =
    shown.trigger !== null && shown.limit !== null
      ? ({ kind: 'stopLimit', trigger: shown.trigger, limit: shown.limit } as const)
      : shown.limit !== null
        ? ({ kind: 'limit', limit: shown.limit } as const)
        : ({ kind: 'protectedMarket' } as const);
  const { tag, contract, side, quantity } = shown;
  const ticket = { tag, contract, side, quantity, pricing, product: spread.plan.product };
  desk.emit({ type: 'orderFound', spread: spread.plan.id, purpose: said.purpose, ticket });
  takeBrokerOrder(desk, shown, trades);
}

/** Live orders that the book does not hold: from an earlier day they died with it; others are given time to show up. */
function ruleOutAbsent(desk: Desk, { orders }: BrokerSnapshot, askedAt: Instant): void {
  const shown = new Set(orders.map((order) => order.tag));
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    for (const order of spread.orders) {
      if (!isLive(order) || shown.has(order.tag)) desk.absences.delete(order.tag);
      else if (askedAt > order.askedAt) countAbsence(desk, spread, order);
    }
  }
}

function countAbsence(desk: Desk, spread: SpreadRecord, order: OrderRecord): void {
  const { tag } = order;
  const id = spread.plan.id;
  if (order.intendedAt < startOfToday(desk)) {
    desk.emit({
      type: 'orderAbsent',
      tag,
      spread: id,
      state: 'cancelled',
      detail: 'a day order ends with its day',
    });
    return;
  }
  const count = (desk.absences.get(tag) ?? 0) + 1;
  desk.absences.set(tag, count);
  if (count < ABSENT_READINGS || desk.now - order.askedAt < ABSENT_MS) return;
  const detail = `read the book ${count} times without it`;
  desk.emit({ type: 'orderAbsent', tag, spread: id, state: 'refused', detail });
}

function startOfToday(desk: Desk): number {
  return desk.dateEndsAt - DAY_MS;
}

const DAY_MS = 86_400_000;
