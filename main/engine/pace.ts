import { isClosed } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { isMoving } from './settle.ts';

/**
 * `bars`: nothing is open and no entry waits, only closing bars matter. `prints`: a spread is guarded, every price
 * matters. `seconds`: something is under way, so that time alone changes things.
 */
export type Pace = 'bars' | 'prints' | 'seconds';

export function paceOf({ book, lossState, stopGuards }: Desk): Pace {
  if (book.attempt?.state === 'pending') return 'seconds';
  let isOpen = false;
  for (const spread of book.spreads) {
    if (isClosed(spread)) continue;
    isOpen = true;
    if (isMoving(spread) || spread.orders.some((order) => order.pending !== null)) return 'seconds';
  }
  if (!isOpen) return 'bars';
  if (lossState === 'confirming') return 'seconds';
  for (const guard of stopGuards.values()) if (guard.isConfirming) return 'seconds';
  return 'prints';
}
