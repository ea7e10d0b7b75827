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
  const mainSold = filledOf(spread, 'mainEntry') + (spread.adopted?.short ?? 0);
  const mainBought = filledOf(spread, 'brokerStop', 'mainExit') + elsewhereOf(spread, 'short');
  const hedgeBought = filledOf(spread, 'hedgeEntry') + (spread.adopted?.hedge ?? 0);
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
