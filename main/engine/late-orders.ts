import { isLive, type OrderRecord } from '../domain/trading/order-record.ts';
import { hasLiveOrders, isFlat } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Book } from './book.ts';
import { shortNameOf } from './contract-display.ts';
import type { Desk } from './desk.ts';
import { orderName } from './order-words.ts';

/**
 * An order that was given up for lost is taken, or filled, by the broker after all, and its spread has ended: it is
 * ours, so the spread lives again as an exit. What works of it is cancelled, what it filled is closed.
 */
export function reopenFor(desk: Desk, order: OrderRecord): void {
  const spread = desk.book.spreads.find(({ plan }) => plan.id === order.spread);
  if (spread === undefined || !isClosed(spread)) return;
  if (isFlat(spread) && !hasLiveOrders(spread)) return;
  const { tag, filled, quantity, contract } = order;
  const works = isLive(order) ? ', and it works on' : '';
  desk.emit({
    type: 'spreadReopened',
    spread: spread.plan.id,
    tag,
    reason: desk.book.emergency === null ? (spread.exit?.reason ?? 'entryFailed') : 'emergency',
    detail: `${orderName(tag)}: ${filled} of ${quantity} ${shortNameOf(contract)} filled${works}`,
  });
}

/** Spreads that live again: nothing is entered before they are flat. */
export function reopenedSpreads({ spreads }: Book): readonly SpreadRecord[] {
  return spreads.filter(livesAgain);
}

export function livesAgain(spread: SpreadRecord): boolean {
  return spread.reopenedAt !== null && !isClosed(spread);
}

/**
 * Whether the broker's nets were read since the spread's late orders were last seen: until then the user may have
 * closed by hand already what they filled.
 */
export function areNetsRead({ reader }: Desk, { orders, reopenedAt }: SpreadRecord): boolean {
  if (reopenedAt === null) return true;
  const seenAt = orders.reduce((last, order) => {
    return order.intendedAt >= reopenedAt ? last : Math.max(last, order.seenAt ?? 0);
  }, 0);
  return reader.isBlind || (reader.reconciledAt !== null && reader.reconciledAt >= seenAt);
}

/** Whether an order of ours was given up for lost today: the broker may take it yet. */
export function isAwaitingLost({ spreads }: Book): boolean {
  return spreads.some(({ orders }) =>
    orders.some(({ state, refusal }) => state === 'refused' && refusal === null),
  );
}
