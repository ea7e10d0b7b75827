import { isLive, remainingOf, type OrderRecord } from './order-record.ts';
import type { OrderPurpose } from './order-tag.ts';
import type { SpreadRecord } from './spread.ts';

/** What was traded in both legs. `open` is signed: above zero as intended (short sold, hedge bought). */
export interface SpreadFills {
  readonly mainSold: number;
  readonly mainBought: number;
  readonly mainOpen: number;
  readonly hedgeBought: number;
  readonly hedgeSold: number;
  readonly hedgeOpen: number;
  /** Bought back beyond what was sold, by our own orders: a leg that has turned long. */
  readonly mainSurplus: number;
  /** Sold beyond what was left to sell, by our own orders: a hedge that has turned short. */
  readonly hedgeSurplus: number;
}

function filledBy({ orders }: SpreadRecord): Readonly<Record<OrderPurpose, number>> {
  const filled = {
    hedgeEntry: 0,
    mainEntry: 0,
    brokerStop: 0,
    mainExit: 0,
    hedgeExit: 0,
    mainSurplus: 0,
    hedgeSurplus: 0,
  };
  for (const order of orders) filled[order.purpose] += order.filled;
  return filled;
}

/** Ended by other hands: of what was open, or, with `isSurplus`, of what had been closed twice. */
function elsewhereOf(spread: SpreadRecord, role: 'short' | 'hedge', isSurplus: boolean): number {
  let sum = 0;
  for (const each of spread.elsewhere) {
    if (each.role === role && (each.isSurplus ?? false) === isSurplus) sum += each.quantity;
  }
  return sum;
}

/** A record never changes, and is asked about at every quote. */
const counted = new WeakMap<SpreadRecord, SpreadFills>();

export function fillsOf(spread: SpreadRecord): SpreadFills {
  const known = counted.get(spread);
  if (known !== undefined) return known;
  const fills = count(spread);
  counted.set(spread, fills);
  return fills;
}

function count(spread: SpreadRecord): SpreadFills {
  const filled = filledBy(spread);
  const mainSold = filled.mainEntry + (spread.adopted?.short ?? 0);
  const hedgeBought = filled.hedgeEntry + (spread.adopted?.hedge ?? 0);
  const closedMain =
    filled.brokerStop + filled.mainExit - filled.mainSurplus - elsewhereOf(spread, 'short', true);
  const closedHedge = filled.hedgeExit - filled.hedgeSurplus - elsewhereOf(spread, 'hedge', true);
  const mainBought = closedMain + elsewhereOf(spread, 'short', false);
  const hedgeSold = closedHedge + elsewhereOf(spread, 'hedge', false);
  return {
    mainSold,
    mainBought,
    mainOpen: mainSold - mainBought,
    hedgeBought,
    hedgeSold,
    hedgeOpen: hedgeBought - hedgeSold,
    mainSurplus: Math.max(0, closedMain - mainSold),
    // What other hands sold counts only as far as it was held then: below nothing it was a sale of ours.
    hedgeSurplus: Math.max(0, hedgeSold - hedgeBought),
  };
}

/** Nothing of ours is left, in either direction. */
export function isFlat(spread: SpreadRecord): boolean {
  const { mainOpen, hedgeOpen, mainSurplus, hedgeSurplus } = fillsOf(spread);
  return mainOpen <= 0 && hedgeOpen <= 0 && mainSurplus === 0 && hedgeSurplus === 0;
}

/** Orders of these purposes that can still be filled. */
export function liveOrders(
  spread: SpreadRecord,
  ...purposes: readonly OrderPurpose[]
): readonly OrderRecord[] {
  const live: OrderRecord[] = [];
  for (const order of spread.orders) if (purposes.includes(order.purpose) && isLive(order)) live.push(order);
  return live;
}

/** Units that the live orders of these purposes can still fill; an unknown order counts whole. */
export function liveUnits(spread: SpreadRecord, ...purposes: readonly OrderPurpose[]): number {
  let units = 0;
  for (const order of spread.orders) if (purposes.includes(order.purpose)) units += remainingOf(order);
  return units;
}

export function hasLiveOrders(spread: SpreadRecord): boolean {
  return spread.orders.some(isLive);
}
