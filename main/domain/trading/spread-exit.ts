import { closingOrders, exitMove } from './closing-orders.ts';
import { freshOrders } from './fresh-orders.ts';
import { isLive, type OrderRecord } from './order-record.ts';
import {
  cancelMove,
  chaseMove,
  REVISIONS_MAX,
  type SpreadMove,
  type SpreadSurroundings,
} from './spread-moves.ts';
import { fillsOf, hasLiveOrders, isFlat, liveOrders, liveUnits } from './spread-fills.ts';
import type { SpreadRecord } from './spread.ts';

/**
 * What an exit needs next: entries cancelled, the short bought back (the resting broker stop is turned into the exit
 * order), then the hedge sold, then flat confirmed; and whatever was closed twice is taken back. Never more is sent than
 * is open and not yet covered by a live order. Source: strategy.md 5, broker stop and exit; controls.md 3.
 */
export function exitMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  if (!around.maySend) return withdraw(spread, around);
  return [...surplusMoves(spread, around), ...coverMoves(spread, around), ...legMoves(spread, around)];
}

/** A sale of the hedge stops where a main order that was given up for lost is filled after all: its cover is kept. */
function coverMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const { mainOpen, hedgeOpen } = fillsOf(spread);
  if (mainOpen <= 0) return [];
  return closingOrders(liveOrders(spread, 'hedgeExit'), around, hedgeOpen - mainOpen, () => []).moves;
}

function legMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
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
  return hasLiveOrders(spread) || !isFlat(spread) ? cancels : [{ kind: 'confirmFlat' }];
}

/** Takes back what our own orders closed twice, as far as the broker's books show it. */
function surplusMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const { mainSurplus, hedgeSurplus } = fillsOf(spread);
  const turned = (units: number | null): number | null => (units === null ? null : -units);
  return [
    ...surplusOf('hedgeSurplus', least(hedgeSurplus, turned(around.brokerOpen.hedge))),
    ...surplusOf('mainSurplus', least(mainSurplus, turned(around.brokerOpen.main))),
  ];

  function surplusOf(purpose: 'mainSurplus' | 'hedgeSurplus', open: number): readonly SpreadMove[] {
    const live = liveOrders(spread, purpose);
    const { moves, uncovered } = closingOrders(live, around, open, (order) => exitMove(order, around, 0));
    return [...moves, ...freshOrders(spread, around, purpose, uncovered)];
  }
}

/** The broker closes what is left: two hands at once would turn the position round. */
function withdraw(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const cancels = spread.orders
    .filter(isLive)
    .flatMap((order) => cancelMove(order, around, 'the broker squares off now'));
  return isFlat(spread) && !hasLiveOrders(spread) ? [{ kind: 'confirmFlat' }] : cancels;
}

/** What may be closed of what we hold: never more than the broker's books still show. */
export function least(ours: number, brokers: number | null): number {
  return Math.max(0, brokers === null ? ours : Math.min(ours, brokers));
}

function buyBackMoves(spread: SpreadRecord, around: SpreadSurroundings, open: number): readonly SpreadMove[] {
  const live = liveOrders(spread, 'brokerStop', 'mainExit');
  const revisions = Math.min(REVISIONS_MAX, spread.exit?.stopChanges ?? 0);
  const move = (order: OrderRecord): readonly SpreadMove[] => exitMove(order, around, revisions);
  if (around.buyBackWaits) return live.flatMap((order) => (isResting(order) ? [] : move(order)));
  const { moves, uncovered } = closingOrders(live, around, open, move);
  return [...moves, ...freshOrders(spread, around, 'mainExit', uncovered)];
}

/** A stop of ours that was not yet turned into the exit. */
function isResting({ pricing, state }: OrderRecord): boolean {
  return pricing.kind === 'stopLimit' || state === 'triggerPending';
}

/**
 * Sells as much of the hedge as covers nothing any more; what has come free meanwhile waits for the order at work. One
 * whose outcome is unknown is waited for too, for a second beside it could sell the same twice; not for ever: the book
 * shows it, or it counts as lost after 100 seconds of readings without it (engine/absent-orders).
 */
export function sellHedgeMoves(
  spread: SpreadRecord,
  around: SpreadSurroundings,
  open: number,
): readonly SpreadMove[] {
  const live = liveOrders(spread, 'hedgeExit');
  const { moves, uncovered } = closingOrders(live, around, open, (order) => chaseMove(order, around, false));
  const isFull = live.length >= Math.max(1, Math.ceil(open / spread.plan.sliceUnits));
  return isFull ? moves : [...moves, ...freshOrders(spread, around, 'hedgeExit', uncovered)];
}
