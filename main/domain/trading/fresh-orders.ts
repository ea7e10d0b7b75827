import { quantity } from '../../../shared/units/index.ts';
import type { OrderPurpose } from './order-tag.ts';
import { REFUSAL_STEPS_MAX, type SpreadMove, type SpreadSurroundings } from './spread-moves.ts';
import type { SpreadRecord } from './spread.ts';

const MOVE = {
  mainExit: 'buyBack',
  hedgeExit: 'sellHedge',
  brokerStop: 'placeStop',
  mainSurplus: 'sellSurplus',
  hedgeSurplus: 'buySurplus',
} as const;

/** New orders for what no live order covers, sliced; after a refusal only when some chase steps have passed. */
export function freshOrders(
  spread: SpreadRecord,
  around: SpreadSurroundings,
  purpose: keyof typeof MOVE,
  uncovered: number,
): readonly SpreadMove[] {
  if (uncovered <= 0 || isTooSoon(spread, around, purpose)) return [];
  const kind = MOVE[purpose];
  const moves: SpreadMove[] = [];
  for (let left = uncovered; left > 0; left -= spread.plan.sliceUnits) {
    moves.push({ kind, units: quantity(Math.min(left, spread.plan.sliceUnits)) });
  }
  return moves;
}

/** Each refusal running makes the wait a step longer: what is refused ten times is not refused for its haste. */
function isTooSoon(spread: SpreadRecord, around: SpreadSurroundings, purpose: OrderPurpose): boolean {
  const sent = spread.orders.filter((order) => order.purpose === purpose);
  const last = sent.at(-1);
  const taken = sent.findLastIndex((order) => order.state !== 'refused' && order.state !== 'rejected');
  const refusals = sent.length - 1 - taken;
  if (last === undefined || refusals === 0) return false;
  return around.now - last.askedAt < around.chaseStepMs * Math.min(refusals, REFUSAL_STEPS_MAX);
}
