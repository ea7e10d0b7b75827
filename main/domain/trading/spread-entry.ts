import { quantity } from '../../../shared/units/index.ts';
import { isLive, type OrderRecord } from './order-record.ts';
import { cancelMove, chaseMove, type SpreadMove, type SpreadSurroundings } from './spread-moves.ts';
import { coverFor } from './spread-cover.ts';
import { fillsOf, liveOrders, liveUnits, type SpreadFills } from './spread-fills.ts';
import type { SpreadRecord } from './spread.ts';

/**
 * What an entry needs next: hedge slice, main slice sized to it, and so on; what does not fill in time is cancelled
 * and the entry ends with what is hedged. Source: strategy.md 5, legs.
 */
export function entryMoves(spread: SpreadRecord, around: SpreadSurroundings): readonly SpreadMove[] {
  const live = liveOrders(spread, 'hedgeEntry', 'mainEntry');
  const late = whyEntryEnds(spread, around, live);
  if (live.length > 0) {
    if (late !== null) return live.flatMap((order) => cancelMove(order, around, late));
    return live.flatMap((order) => chaseMove(order, around, true));
  }
  if (spread.entryEnded === null) {
    const ended = late ?? whyMainFailed(spread);
    if (ended !== null) return [{ kind: 'endEntry', detail: ended }];
    const next = nextSlice(spread);
    if (next !== null) return [next];
  }
  return entryResult(spread, fillsOf(spread));
}

function whyEntryEnds(
  spread: SpreadRecord,
  around: SpreadSurroundings,
  live: readonly OrderRecord[],
): string | null {
  const { at, rules } = spread.plan;
  if (!around.mayOpen) return 'entries are blocked';
  if (around.now - at > rules.entryWindowMs) return 'the entry window has passed';
  const slow = live.find((order) => around.now - order.intendedAt >= rules.mainFillTimeoutMs);
  if (slow === undefined) return null;
  const leg = slow.purpose === 'mainEntry' ? 'main leg' : 'hedge';
  return `${leg} not filled in ${rules.mainFillTimeoutMs / 1000} s`;
}

function whyMainFailed(spread: SpreadRecord): string | null {
  const failed = spread.orders.find((order) => order.purpose === 'mainEntry' && endedShort(order));
  return failed === undefined
    ? null
    : `main leg ${failed.state}${failed.message === null ? '' : `: ${failed.message}`}`;
}

function endedShort(order: OrderRecord): boolean {
  return !isLive(order) && order.filled < order.quantity;
}

/** A filled hedge is sold against first; only then is the next hedge slice bought. */
function nextSlice(spread: SpreadRecord): SpreadMove | null {
  const cover = coverFor(spread);
  if (cover !== null) return { kind: 'sellMain', cover };
  const { units, sliceUnits } = spread.plan;
  const left = units - fillsOf(spread).hedgeBought;
  const hedgeFailed = spread.orders.some((order) => order.purpose === 'hedgeEntry' && endedShort(order));
  if (left <= 0 || hedgeFailed) return null;
  return { kind: 'buyHedge', units: quantity(Math.min(left, sliceUnits)) };
}

function entryResult(spread: SpreadRecord, fills: SpreadFills): readonly SpreadMove[] {
  if (fills.mainOpen > 0) return [{ kind: 'opened' }];
  const detail = spread.entryEnded?.detail ?? hedgeOutcome(spread);
  if (fills.hedgeOpen > 0 || liveUnits(spread, 'hedgeExit') > 0)
    return [{ kind: 'exit', reason: 'entryFailed', detail }];
  return [{ kind: 'abandon', detail }];
}

function hedgeOutcome(spread: SpreadRecord): string {
  const last = spread.orders.findLast((order) => order.purpose === 'hedgeEntry');
  return last === undefined
    ? 'nothing was sent'
    : `hedge ${last.state}${last.message === null ? '' : `: ${last.message}`}`;
}
