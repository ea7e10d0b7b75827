import type { ExitReason } from '../../../shared/contract/index.ts';
import type { Instant, Quantity } from '../../../shared/units/index.ts';
import { isLive, type OrderRecord } from './order-record.ts';
import type { OrderTag } from './order.ts';
import type { Cover } from './spread-cover.ts';

/** What a spread needs next. Prices are the engine's to add; a move that cannot be priced waits. */
export type SpreadMove =
  | { readonly kind: 'buyHedge'; readonly units: Quantity }
  | { readonly kind: 'sellMain'; readonly cover: Cover }
  | { readonly kind: 'placeStop'; readonly units: Quantity }
  | { readonly kind: 'buyBack'; readonly units: Quantity }
  | { readonly kind: 'sellHedge'; readonly units: Quantity }
  | { readonly kind: 'sellSurplus'; readonly units: Quantity }
  | { readonly kind: 'buySurplus'; readonly units: Quantity }
  | { readonly kind: 'reprice'; readonly tag: OrderTag; readonly quantity: Quantity; readonly opens: boolean }
  | { readonly kind: 'cancel'; readonly tag: OrderTag; readonly why: string }
  | { readonly kind: 'endEntry'; readonly detail: string }
  | { readonly kind: 'opened' }
  | { readonly kind: 'exit'; readonly reason: ExitReason; readonly detail: string }
  | { readonly kind: 'abandon'; readonly detail: string }
  | { readonly kind: 'confirmFlat' };

/** What a decision needs to know besides the spread itself. */
export interface SpreadSurroundings {
  readonly now: Instant;
  /** Halt state, hours and guards let a position be opened or enlarged. */
  readonly mayOpen: boolean;
  /** Orders can be sent at all: options trade, and the broker's own square-off has not begun. */
  readonly maySend: boolean;
  /** Options trade, so that a cancel can be asked for. */
  readonly mayCancel: boolean;
  /** Prices are moved no more, working orders stay (15:22 to 15:23). */
  readonly mayReprice: boolean;
  readonly chaseStepMs: number;
  /** How long an order waits for its fill before its price moves on: a chase step, less in an emergency. */
  readonly repriceMs: number;
  /** When the newest snapshot of the broker's books that has come back was asked for; null before the first. */
  readonly bookReadAt: Instant | null;
  /**
   * Units of each leg that may be closed by the broker's books, where they differ from ours or another hand works there;
   * else null. Below zero where a leg was closed twice.
   */
  readonly brokerOpen: { readonly main: number | null; readonly hedge: number | null };
  /** Somebody else is buying the short at this very moment. */
  readonly buyBackWaits: boolean;
}

/** After so many refusals running the wait grows no more. */
export const REFUSAL_STEPS_MAX = 5;

/** A broker allows 25 changes an order; the rest is kept for the cancel (brokers.md A3). */
export const CHANGES_MAX = 20;

/** A resting stop is revised at most so often: the way out begins with a change of this same order. */
export const REVISIONS_MAX = 10;

/** Whether the book was read since something was last asked about the order. */
export function isConfirmed(order: OrderRecord, around: SpreadSurroundings): boolean {
  return around.bookReadAt !== null && around.bookReadAt > order.askedAt;
}

/** Whether a change of the order can be asked for: it is known to the broker, and nothing about it is open. */
function canAsk(order: OrderRecord, around: SpreadSurroundings): boolean {
  if (!around.mayCancel || !isLive(order) || order.pending !== null || order.orderId === null) return false;
  return order.changes === 0 || isConfirmed(order, around);
}

/** Each refusal running makes the wait a chase step longer: an order desk's patience and the day's orders are limited. */
function isCancelTooSoon({ cancelRefusals, askedAt }: OrderRecord, around: SpreadSurroundings): boolean {
  return around.now - askedAt < around.chaseStepMs * Math.min(cancelRefusals, REFUSAL_STEPS_MAX);
}

/** The cancel of an order, or nothing while one is on its way or was refused a moment ago. */
export function cancelMove(
  order: OrderRecord,
  around: SpreadSurroundings,
  why: string,
): readonly SpreadMove[] {
  if (!canAsk(order, around) || isCancelTooSoon(order, around)) return [];
  return [{ kind: 'cancel', tag: order.tag, why }];
}

/**
 * The next step of an order that waits for its fill: a new price each chase step, each time only after the book was
 * read, so that what is moved is the confirmed remainder; an order changed too often is cancelled and sent anew.
 */
export function chaseMove(
  order: OrderRecord,
  around: SpreadSurroundings,
  opens: boolean,
): readonly SpreadMove[] {
  const { tag, quantity } = order;
  if (!around.mayReprice || !canAsk(order, around) || !isConfirmed(order, around)) return [];
  if (around.now - order.askedAt < around.repriceMs) return [];
  if (order.modifyRefused || order.changes >= CHANGES_MAX) {
    return opens ? [] : cancelMove(order, around, 'to send the remainder anew');
  }
  return [{ kind: 'reprice', tag, quantity, opens }];
}
