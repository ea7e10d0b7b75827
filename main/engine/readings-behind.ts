import { MS_PER_SECOND, type Instant } from '../../shared/units/index.ts';
import type { BrokerSnapshot } from '../domain/trading/order.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

/** A book that stays behind for longer is believed as it is. */
const BEHIND_MS = 15 * MS_PER_SECOND;

/**
 * A broker's book may lag behind its own hints: a reading that shows fewer fills of an order than we were told of is
 * older than what it is to confirm, whenever it was asked for.
 */
export function noteAgreed(desk: Desk, { orders }: BrokerSnapshot, askedAt: Instant): void {
  const isBehind = desk.book.spreads.some((spread) =>
    spread.orders.some(
      ({ orderId, filled }) =>
        filled > 0 && orders.some((shown) => shown.orderId === orderId && shown.filled < filled),
    ),
  );
  const { reader } = desk;
  if (!isBehind && (reader.agreedAt === null || askedAt > reader.agreedAt)) reader.agreedAt = askedAt;
}

/** Whether the books were read since the last thing that happened to the spread's orders. */
export function isReadSince({ reader }: Desk, { orders }: SpreadRecord): boolean {
  const last = orders.reduce((latest, order) => Math.max(latest, order.askedAt, order.seenAt ?? 0), 0);
  if (reader.agreedAt !== null && reader.agreedAt >= last) return true;
  return reader.readAt !== null && reader.readAt - last >= BEHIND_MS;
}
