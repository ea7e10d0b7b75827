import { after, MS_PER_MINUTE, MS_PER_SECOND } from '../../shared/units/index.ts';
import { hasLiveOrders } from '../domain/trading/spread-fills.ts';
import { isClosed } from '../domain/trading/spread.ts';
import { isTrading } from './clock.ts';
import type { Desk } from './desk.ts';

/**
 * The engine's own second: ages, windows, chases and readings that no tick brings. Once a second while options trade
 * or an order is live, once a minute at other times.
 */
export function setPulse(desk: Desk): void {
  const at = after(desk.now, isBusy(desk) ? MS_PER_SECOND : MS_PER_MINUTE);
  desk.send({ type: 'setTimer', timer: 'pulse', at });
}

/** Whether there is something to watch each second. */
export function isBusy(desk: Desk): boolean {
  return isTrading(desk) || hasWork(desk);
}

function hasWork(desk: Desk): boolean {
  return desk.book.spreads.some(
    (spread) => !isClosed(spread) && (hasLiveOrders(spread) || spread.exit !== null),
  );
}
