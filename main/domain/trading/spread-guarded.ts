import { closingOrders } from './closing-orders.ts';
import { isLive, type OrderRecord } from './order-record.ts';
import { entryMoves } from './spread-entry.ts';
import { exitMoves, least, sellHedgeMoves } from './spread-exit.ts';
import { freshOrders } from './fresh-orders.ts';
import { isTwin } from './order-tag.ts';
import { cancelMove, REVISIONS_MAX, type SpreadMove, type SpreadSurroundings } from './spread-moves.ts';
import { fillsOf, liveOrders } from './spread-fills.ts';
import { isClosed, type SpreadRecord } from './spread.ts';

/**
 * What a spread needs next, from its present state alone and not from what happened last: so that a restart, a lost
 * answer and a doubled update all lead on to the same place. Empty while there is nothing to do but wait.
 */
export function nextMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  if (isClosed(spread)) return [];
  if (spread.exit !== null) return exitMoves(spread, around);
  // A plan without an order may have lost the record of one: what became of it stands in the book alone.
  if (spread.orders.length === 0 && around.bookReadAt === null && spread.adopted === null) return [];
  const fills = fillsOf(spread);
  if (fills.mainOpen > fills.hedgeOpen) {
    return [{ kind: 'exit', reason: 'entryFailed', detail: 'more is sold than the hedge covers' }];
  }
  // A second order under one tag opens nothing: what works of the two is cancelled, and the entry waits for that.
  const needless = superfluous(spread);
  const twins = needless.flatMap((order) => cancelMove(order, around, 'the broker has it twice'));
  if (spread.openedAt !== null) return [...twins, ...guardedMoves(spread, around)];
  return needless.length > 0 ? twins : entryMoves(spread, around);
}

/** Live orders that open, and that another one under the same tag has made needless. */
function superfluous(spread: SpreadRecord): readonly OrderRecord[] {
  const hasFilledTwin = ({ tag }: OrderRecord): boolean =>
    spread.orders.some((other) => other.filled > 0 && isTwin(other.tag) && other.tag.startsWith(tag));
  return liveOrders(spread, 'hedgeEntry', 'mainEntry').filter(
    (order) => isTwin(order.tag) || hasFilledTwin(order),
  );
}

/** Between entry and exit: surplus hedge sold, broker stop in place; a stop that was released is an exit. */
function guardedMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const fills = fillsOf(spread);
  const released = whyReleased(spread);
  if (released !== null) return [{ kind: 'exit', reason: 'stop', detail: released }];
  if (fills.mainOpen <= 0)
    return [{ kind: 'exit', reason: 'brokerSquaredOff', detail: 'the short leg is closed' }];
  if (!around.maySend) return [];
  return [
    ...sellHedgeMoves(spread, around, least(fills.hedgeOpen, around.brokerOpen.hedge) - fills.mainOpen),
    ...brokerStopMoves(spread, around, fills.mainOpen),
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
  open: number,
): readonly SpreadMove[] {
  const { rules } = spread.plan;
  if (!rules.brokerStop || !around.mayReprice) return [];
  const last = spread.orders.findLast((order) => order.purpose === 'brokerStop');
  const isRevisable =
    spread.stopPlacedAt === null || around.now - spread.stopPlacedAt >= rules.brokerStopReviseMs;
  const { moves, uncovered } = closingOrders(liveOrders(spread, 'brokerStop'), around, open, (order) =>
    isRevisable ? reviseMove(order) : [],
  );
  if (uncovered === 0) return moves;
  // One that was refused is not tried again before the time of a revision: the app's own guard stands in.
  const refused = last?.state === 'refused' || last?.state === 'rejected';
  return refused && !isRevisable
    ? moves
    : [...moves, ...freshOrders(spread, around, 'brokerStop', uncovered)];
}

function reviseMove(order: OrderRecord): readonly SpreadMove[] {
  const { tag, quantity, pending, orderId, modifyRefused, changes } = order;
  if (pending !== null || orderId === null || modifyRefused || changes >= REVISIONS_MAX) return [];
  return [{ kind: 'reprice', tag, quantity, opens: false }];
}
