import { closingOrders, exitMove } from './closing-orders.ts';
import { freshOrders } from './fresh-orders.ts';
import { isLive } from './order-record.ts';
import { cancelMove, chaseMove, type SpreadMove, type SpreadSurroundings } from './spread-moves.ts';
import { fillsOf, hasLiveOrders, liveOrders, liveUnits } from './spread-fills.ts';
import type { SpreadRecord } from './spread.ts';

/**
 * What an exit needs next: entries cancelled, the short bought back (the resting broker stop is turned into the exit
 * order), then the hedge sold, then flat confirmed. Never more is sent than is open and not yet covered by a live
 * order. Source: strategy.md 5, broker stop and exit; controls.md 3: no state blocks an exit.
 */
export function exitMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  if (!around.maySend) return withdraw(spread, around);
  const entries = liveOrders(spread, 'hedgeEntry', 'mainEntry');
  const cancels = entries.flatMap((order) => cancelMove(order, around, 'the spread is being closed'));
  // An order that only the book can tell of cannot be cancelled yet, and must not hold up the way out.
  if (entries.some((order) => order.orderId !== null)) return cancels;
  const fills = fillsOf(spread);
  if (fills.mainOpen > 0 || liveOrders(spread, 'brokerStop', 'mainExit').length > 0) {
    return [...cancels, ...buyBackMoves(spread, around, least(fills.mainOpen, around.brokerOpen.main))];
  }
  if (fills.hedgeOpen > 0 || liveOrders(spread, 'hedgeExit').length > 0) {
    // A main order whose outcome is unknown may still fill: its hedge is kept until the book has told.
    const free = fills.hedgeOpen - liveUnits(spread, 'mainEntry');
    return [...cancels, ...sellHedgeMoves(spread, around, least(free, around.brokerOpen.hedge))];
  }
  return hasLiveOrders(spread) ? cancels : [{ kind: 'confirmFlat' }];
}

/** The broker closes what is left: two hands at once would turn the position round. */
function withdraw(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const cancels = spread.orders
    .filter(isLive)
    .flatMap((order) => cancelMove(order, around, 'the broker squares off now'));
  const fills = fillsOf(spread);
  const isFlat = fills.mainOpen === 0 && fills.hedgeOpen === 0 && !hasLiveOrders(spread);
  return isFlat ? [{ kind: 'confirmFlat' }] : cancels;
}

/** What may be closed of what we hold: never more than the broker's books still show. */
function least(ours: number, brokers: number | null): number {
  return Math.max(0, brokers === null ? ours : Math.min(ours, brokers));
}

function buyBackMoves(spread: SpreadRecord, around: SpreadSurroundings, open: number): readonly SpreadMove[] {
  const live = liveOrders(spread, 'brokerStop', 'mainExit');
  const { moves, uncovered } = closingOrders(live, around, open, (order) => exitMove(order, around));
  return [...moves, ...freshOrders(spread, around, 'mainExit', uncovered)];
}

/** Sells as much of the hedge as covers nothing any more. */
export function sellHedgeMoves(
  spread: SpreadRecord,
  around: SpreadSurroundings,
  open: number,
): readonly SpreadMove[] {
  const live = liveOrders(spread, 'hedgeExit');
  const { moves, uncovered } = closingOrders(live, around, open, (order) => chaseMove(order, around, false));
  return [...moves, ...freshOrders(spread, around, 'hedgeExit', uncovered)];
}
