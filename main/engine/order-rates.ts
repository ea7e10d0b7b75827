import type { SpreadId } from '../../shared/contract/index.ts';
import type { OrderPurpose } from '../domain/trading/order-tag.ts';
import type { Desk } from './desk.ts';

const OPENS: ReadonlySet<OrderPurpose> = new Set(['hedgeEntry', 'mainEntry']);

/** What an order is for, as the rates tell it apart. */
export function kindOf(purpose: OrderPurpose): 'entry' | 'exit' {
  return OPENS.has(purpose) ? 'entry' : 'exit';
}

/**
 * Whether an order for this purpose may go out at this moment by the broker's rates: entries leave the exits their
 * reserve; exits wait their turn, never fail.
 */
function hasRoom(desk: Desk, purpose: OrderPurpose): boolean {
  const { rates, now, date } = desk;
  const { risk } = desk.book.settings;
  if (OPENS.has(purpose)) return rates.entryDenials(now, date, 1, risk).length === 0;
  return rates.exitAt(now, risk) <= now;
}

/** As hasRoom, and remembers what has to wait. A cancel counts as an exit whatever it cancels. */
export function mayGo(desk: Desk, spread: SpreadId, purpose: OrderPurpose, isCancel = false): boolean {
  if (hasRoom(desk, isCancel ? 'mainExit' : purpose)) return true;
  desk.waits.add(`${spread} ${purpose}`);
  return false;
}

/** A working system sends few orders; one that does not stop is stopped, for entries only (controls.md 2.6). */
export function countOrder(desk: Desk, purpose: 'entry' | 'exit'): void {
  desk.hasSentOrder = true;
  desk.rates.note(desk.now, desk.date, purpose);
  const { risk } = desk.book.settings;
  if (!desk.latch.noteOrder(desk.now, risk)) return;
  desk.emit({ type: 'ordersLatched', orders: risk.ordersPerMinuteLatch + 1 });
  desk.send({
    type: 'requestHalt',
    state: 'REDUCE_ONLY',
    reason: 'more orders in a minute than a working system sends',
  });
}
