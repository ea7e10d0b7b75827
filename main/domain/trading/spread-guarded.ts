import { quantity } from '../../../shared/units/index.ts';
import { isLive } from './order-record.ts';
import { entryMoves } from './spread-entry.ts';
import { exitMoves } from './spread-exit.ts';
import { freshOrders } from './fresh-orders.ts';
import { chaseMove, REVISIONS_MAX, type SpreadMove, type SpreadSurroundings } from './spread-moves.ts';
import { fillsOf, liveOrders, liveUnits } from './spread-fills.ts';
import { isClosed, type SpreadRecord } from './spread.ts';

/**
 * What a spread needs next, from its present state alone and not from what happened last: so that a restart, a lost
 * answer and a doubled update all lead on to the same place. Empty while there is nothing to do but wait.
 */
export function nextMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  if (isClosed(spread)) return [];
  if (spread.exit !== null) return exitMoves(spread, around);
  const fills = fillsOf(spread);
  if (fills.mainOpen > fills.hedgeOpen) {
    return [{ kind: 'exit', reason: 'entryFailed', detail: 'more is sold than the hedge covers' }];
  }
  return spread.openedAt === null ? entryMoves(spread, around) : guardedMoves(spread, around);
}

/** Between entry and exit: surplus hedge sold, broker stop in place; a stop that was released is an exit. */
function guardedMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const fills = fillsOf(spread);
  const stops = liveOrders(spread, 'brokerStop');
  const released = whyReleased(spread);
  if (released !== null) return [{ kind: 'exit', reason: 'stop', detail: released }];
  if (fills.mainOpen <= 0)
    return [{ kind: 'exit', reason: 'brokerSquaredOff', detail: 'the short leg is closed' }];
  if (!around.maySend) return [];
  const moves: SpreadMove[] = [];
  const surplus = fills.hedgeOpen - fills.mainOpen - liveUnits(spread, 'hedgeExit');
  moves.push(...liveOrders(spread, 'hedgeExit').flatMap((order) => chaseMove(order, around, false)));
  moves.push(...freshOrders(spread, around, 'hedgeExit', surplus));
  return [
    ...moves,
    ...brokerStopMoves(spread, around, fills.mainOpen - liveUnits(spread, 'brokerStop'), stops.length),
  ];
}

/** What the stop at the broker has done, where it no longer only waits: all of it means that its trigger was reached. */
function whyReleased(spread: SpreadRecord): string | null {
  for (const order of spread.orders) {
    if (order.purpose !== 'brokerStop') continue;
    if (order.filled > 0 || (isLive(order) && order.state === 'working'))
      return 'the stop order at the broker was released';
    if (order.state === 'rejected' && order.rested)
      return `the stop order at the broker was released and refused: ${order.message ?? 'no reason given'}`;
  }
  return null;
}

function brokerStopMoves(
  spread: SpreadRecord,
  around: SpreadSurroundings,
  uncovered: number,
  resting: number,
): readonly SpreadMove[] {
  const { rules } = spread.plan;
  if (!rules.brokerStop || !around.mayReprice) return [];
  const last = spread.orders.findLast((order) => order.purpose === 'brokerStop');
  const isRevisable =
    spread.stopPlacedAt === null || around.now - spread.stopPlacedAt >= rules.brokerStopReviseMs;
  if (uncovered > 0) {
    // One that was refused is not tried again before the time of a revision: the app's own guard stands in.
    const refused = last?.state === 'refused' || last?.state === 'rejected';
    return refused && !isRevisable ? [] : freshOrders(spread, around, 'brokerStop', uncovered);
  }
  if (resting === 0 || !isRevisable) return [];
  return liveOrders(spread, 'brokerStop').flatMap((order) =>
    order.pending === null && order.orderId !== null && !order.modifyRefused && order.changes < REVISIONS_MAX
      ? [{ kind: 'reprice' as const, tag: order.tag, quantity: quantity(order.quantity), opens: false }]
      : [],
  );
}
