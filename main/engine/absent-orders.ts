import { type Instant } from '../../shared/units/index.ts';
import { isLive, type OrderRecord } from '../domain/trading/order-record.ts';
import type { BrokerSnapshot } from '../domain/trading/order.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { kindOf } from './order-rates.ts';

/** So many readings without it, over this time, before an order counts as never arrived: one may lie in a queue. */
const ABSENT_READINGS = 3;

/**
 * A slow broker takes twelve seconds, a bad one a minute and a half (brokers.md D2, D3): what is given up before it comes
 * is sent twice. A sale has the most time: one that comes after its hedge was sold, or beside its successor, is a naked short.
 */
const ABSENT_MS = { sale: 100_000, opening: 30_000, closing: 15_000 };

function absentMs({ side, purpose }: OrderRecord): number {
  if (side === 'sell') return ABSENT_MS.sale;
  return kindOf(purpose) === 'entry' ? ABSENT_MS.opening : ABSENT_MS.closing;
}

/** Live orders that the book does not hold: from an earlier day they died with it; others are given time to show up. */
export function ruleOutAbsent(desk: Desk, { orders }: BrokerSnapshot, askedAt: Instant): void {
  // A twin bears a tag that the book does not know; its number tells.
  const isShown = ({ tag, orderId }: OrderRecord): boolean =>
    orders.some((shown) => shown.tag === tag || shown.orderId === orderId);
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    for (const order of spread.orders) {
      if (!isLive(order) || isShown(order)) desk.absences.delete(order.tag);
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
  // From its sending on: cancels of what the broker has lost are refused for ever, and must not begin the time anew.
  if (count < ABSENT_READINGS || desk.now - order.intendedAt < absentMs(order)) return;
  const detail = `read the book ${count} times without it`;
  desk.emit({ type: 'orderAbsent', tag, spread: id, state: 'refused', detail });
}

function startOfToday(desk: Desk): number {
  return desk.dateEndsAt - DAY_MS;
}

const DAY_MS = 86_400_000;
