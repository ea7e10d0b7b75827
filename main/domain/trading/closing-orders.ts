import { quantity } from '../../../shared/units/index.ts';
import { remainingOf, type OrderRecord } from './order-record.ts';
import {
  cancelMove,
  chaseMove,
  isConfirmed,
  type SpreadMove,
  type SpreadSurroundings,
} from './spread-moves.ts';

/** Orders that close a leg, each kept to its share of what is open, and what none of them covers. */
interface Closing {
  readonly moves: readonly SpreadMove[];
  readonly uncovered: number;
}

/**
 * What the live orders that close a leg need next, so that together they never close more than is open: one that was
 * given up for lost may show up beside its successor, and the user may close a part by hand. `rest`: what an order needs
 * whose size is right.
 */
export function closingOrders(
  live: readonly OrderRecord[],
  around: SpreadSurroundings,
  open: number,
  rest: (order: OrderRecord) => readonly SpreadMove[],
): Closing {
  const moves: SpreadMove[] = [];
  let left = Math.max(0, open);
  for (const order of live) {
    const remaining = remainingOf(order);
    const wanted = Math.min(remaining, left);
    left -= wanted;
    if (wanted <= 0) moves.push(...cancelMove(order, around, 'nothing is left to close'));
    else if (wanted < remaining) moves.push(...resizeMove(order, wanted, around));
    else moves.push(...rest(order));
  }
  return { moves, uncovered: left };
}

/** The order at so many units that can still be filled, at today's price; cancelled where it takes no change. */
function resizeMove(order: OrderRecord, units: number, around: SpreadSurroundings): readonly SpreadMove[] {
  const cancel = cancelMove(order, around, 'to send the remainder anew');
  if (order.modifyRefused || cancel.length === 0) return cancel;
  return [{ kind: 'reprice', tag: order.tag, quantity: quantity(order.filled + units), opens: false }];
}

/** What has not become a limit by then stays a stop: this broker accepts the change and does not make it. */
const TURNS_MAX = 3;

/**
 * An order for the way out: a stop becomes a limit, or is cancelled where it does not; whatever waits for its fill is
 * moved on. `revisions`: changes of a stop before the exit.
 */
export function exitMove(
  order: OrderRecord,
  around: SpreadSurroundings,
  revisions: number,
): readonly SpreadMove[] {
  if (isStillResting(order, around) && order.changes - revisions >= TURNS_MAX) {
    return cancelMove(order, around, 'it stays a stop');
  }
  return order.pricing.kind === 'stopLimit' || isStillResting(order, around)
    ? resizeMove(order, remainingOf(order), around)
    : chaseMove(order, around, false);
}

/** The change to a limit was accepted, yet the book shows that the stop still waits: acceptance is no change. */
function isStillResting(order: OrderRecord, around: SpreadSurroundings): boolean {
  return order.state === 'triggerPending' && isConfirmed(order, around);
}
