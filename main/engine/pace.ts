import { fillsOf, hasLiveOrders } from '../domain/trading/spread-fills.ts';
import { isClosed, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';
import { isMoving } from './settle.ts';

/**
 * `bars`: nothing is open and no entry waits, only closing bars matter. `prints`: a spread is guarded, every price
 * matters. `seconds`: something is under way, so that time alone changes things.
 */
export type Pace = 'bars' | 'prints' | 'seconds';

export function paceOf({ book, lossState, stopGuards, waiting }: Desk): Pace {
  const isPending = book.attempt?.state === 'pending';
  if (isPending && !isWaitingForQuote(waiting)) return 'seconds';
  let isOpen = isPending;
  for (const spread of book.spreads) {
    if (isClosed(spread)) continue;
    isOpen = true;
    if (isUnderWay(spread)) return 'seconds';
  }
  if (!isOpen) return 'bars';
  if (lossState === 'confirming') return 'seconds';
  for (const guard of stopGuards.values()) if (guard.isConfirming) return 'seconds';
  return 'prints';
}

/** An entry that waits for a quote to be had: the next price brings one, or none comes in time. */
function isWaitingForQuote(waiting: Desk['waiting']): boolean {
  return waiting.length > 0 && waiting.every(({ code }) => FOR_QUOTES.has(code));
}

const FOR_QUOTES: ReadonlySet<string> = new Set(['QUOTE_MISSING', 'SPREAD_TOO_WIDE']);

function isUnderWay(spread: SpreadRecord): boolean {
  for (const order of spread.orders) if (order.pending !== null) return true;
  return isMoving(spread) && !isWithoutBuyer(spread);
}

/** A hedge that nobody bids for: tried again and again, but nothing comes of it before a price changes. */
function isWithoutBuyer(spread: SpreadRecord): boolean {
  if (spread.exit === null || fillsOf(spread).mainOpen > 0 || hasLiveOrders(spread)) return false;
  return fillsOf(spread).hedgeOpen > 0 && spread.orders.at(-1)?.state === 'refused';
}
