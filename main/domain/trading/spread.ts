import type { ExitReason, SpreadStage } from '../../../shared/contract/index.ts';
import { assert, quantity, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import { isLive, remainingOf, type OrderRecord } from './order-machine.ts';
import type { OrderPurpose } from './order-tag.ts';
import type { SpreadPlan } from './plan.ts';

export interface ExitWish {
  readonly reason: ExitReason;
  readonly detail: string;
  readonly at: Instant;
  /** Changes of the resting stops up to then: what comes after are the exit's own price steps. */
  readonly stopChanges: number;
}

/** Units of a leg that ended without an order of ours, as the broker's books show; the price null where they do not tell. */
export interface ClosedElsewhere {
  readonly role: 'short' | 'hedge';
  readonly quantity: Quantity;
  readonly value: Paise | null;
  /** The tax on an option that was exercised at its expiry; 0 otherwise. */
  readonly charges: Paise;
}

/** One spread from its plan to its end. Plain data; its orders in the order in which they were intended. */
export interface SpreadRecord {
  readonly plan: SpreadPlan;
  readonly orders: readonly OrderRecord[];
  /** Once set it is never taken back; a later, stronger reason does not replace it. */
  readonly exit: ExitWish | null;
  /** The entry is over: what is filled is kept, nothing more is bought or sold to open. */
  readonly entryEnded: { readonly at: Instant; readonly detail: string } | null;
  readonly openedAt: Instant | null;
  /** Confirmed flat by the broker's books. */
  readonly closedAt: Instant | null;
  readonly abandoned: boolean;
  readonly elsewhere: readonly ClosedElsewhere[];
  /** When the broker stop was last placed or revised. */
  readonly stopPlacedAt: Instant | null;
  readonly note: string | null;
}

export function plannedSpread(plan: SpreadPlan): SpreadRecord {
  return {
    plan,
    orders: [],
    exit: null,
    entryEnded: null,
    openedAt: null,
    closedAt: null,
    abandoned: false,
    elsewhere: [],
    stopPlacedAt: null,
    note: null,
  };
}

/** What was traded in both legs. `open` is signed: above zero as intended (short sold, hedge bought). */
export interface SpreadFills {
  readonly mainSold: number;
  readonly mainBought: number;
  readonly mainOpen: number;
  readonly hedgeBought: number;
  readonly hedgeSold: number;
  readonly hedgeOpen: number;
}

function filledOf(spread: SpreadRecord, ...purposes: readonly OrderPurpose[]): number {
  let sum = 0;
  for (const order of spread.orders) if (purposes.includes(order.purpose)) sum += order.filled;
  return sum;
}

function elsewhereOf(spread: SpreadRecord, role: 'short' | 'hedge'): number {
  let sum = 0;
  for (const each of spread.elsewhere) if (each.role === role) sum += each.quantity;
  return sum;
}

export function fillsOf(spread: SpreadRecord): SpreadFills {
  const mainSold = filledOf(spread, 'mainEntry');
  const mainBought = filledOf(spread, 'brokerStop', 'mainExit') + elsewhereOf(spread, 'short');
  const hedgeBought = filledOf(spread, 'hedgeEntry');
  const hedgeSold = filledOf(spread, 'hedgeExit') + elsewhereOf(spread, 'hedge');
  const mainOpen = mainSold - mainBought;
  return { mainSold, mainBought, mainOpen, hedgeBought, hedgeSold, hedgeOpen: hedgeBought - hedgeSold };
}

/** Orders of these purposes that can still be filled. */
export function liveOrders(
  spread: SpreadRecord,
  ...purposes: readonly OrderPurpose[]
): readonly OrderRecord[] {
  return spread.orders.filter((order) => purposes.includes(order.purpose) && isLive(order));
}

/** Units that the live orders of these purposes can still fill; an unknown order counts whole. */
export function liveUnits(spread: SpreadRecord, ...purposes: readonly OrderPurpose[]): number {
  return liveOrders(spread, ...purposes).reduce((sum, order) => sum + remainingOf(order), 0);
}

export function hasLiveOrders(spread: SpreadRecord): boolean {
  return spread.orders.some(isLive);
}

/** The number of the next order for a purpose: attempts count over the spread's whole life. */
export function nextAttempt(spread: SpreadRecord, purpose: OrderPurpose): number {
  return spread.orders.reduce((count, order) => count + (order.purpose === purpose ? 1 : 0), 1);
}

export function isClosed(spread: SpreadRecord): boolean {
  return spread.closedAt !== null || spread.abandoned;
}

/** Where it stands, read off its fills and orders alone. */
export function stageOf(spread: SpreadRecord): SpreadStage {
  if (spread.abandoned) return 'abandoned';
  if (spread.closedAt !== null) return 'flat';
  const fills = fillsOf(spread);
  if (spread.exit !== null) return fills.mainOpen > 0 ? 'buyingBackMain' : 'sellingHedge';
  if (spread.openedAt !== null) return 'open';
  if (spread.orders.length === 0) return 'planned';
  const sellsMain = spread.orders.some((order) => order.purpose === 'mainEntry');
  return sellsMain || (fills.hedgeBought > 0 && liveOrders(spread, 'hedgeEntry').length === 0)
    ? 'sellingMain'
    : 'buyingHedge';
}

declare const covered: unique symbol;

/**
 * Units of the main option that may be sold now. Made only by `coverFor`, from hedge units that are filled and not yet
 * used: a short that is not covered cannot be expressed (architecture.md 2).
 */
export type Cover = { readonly units: Quantity; readonly [covered]: true };

/** The cover that filled hedges give, in whole lots, at most one slice; null where there is none. */
export function coverFor(spread: SpreadRecord): Cover | null {
  const { lotSize, sliceUnits } = spread.plan;
  const fills = fillsOf(spread);
  const sellable =
    fills.hedgeOpen - liveUnits(spread, 'hedgeExit') - fills.mainOpen - liveUnits(spread, 'mainEntry');
  const whole = Math.floor(Math.min(sellable, sliceUnits) / lotSize) * lotSize;
  if (whole <= 0) return null;
  assert(fills.mainOpen + whole <= fills.hedgeOpen, 'a short never exceeds its filled hedge');
  return { units: quantity(whole) } as Cover;
}
