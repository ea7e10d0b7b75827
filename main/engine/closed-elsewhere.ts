import type { ContractKey } from '../../shared/contract/index.ts';
import { istDate, quantity, ZERO_PAISE } from '../../shared/units/index.ts';
import type { BrokerOrderId, BrokerSnapshot } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import { tradedElsewhere } from '../domain/trading/traded-elsewhere.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import { isClosed, type ClosedElsewhere, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Desk } from './desk.ts';

/** Legs that the broker's books no longer show, where trades that are not ours, or an MIS day that is over, explain it. */
export function takeClosedElsewhere(
  desk: Desk,
  snapshot: BrokerSnapshot,
  confirmed: ReadonlyMap<ContractKey, number>,
): boolean {
  if (confirmed.size === 0) return false;
  let isTaken = false;
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    const isOver = spread.plan.product === 'MIS' && desk.date > istDate(spread.plan.at);
    const legs = (['short', 'hedge'] as const)
      .flatMap((role) => [
        missingLeg(spread, role, false, snapshot, confirmed),
        missingLeg(spread, role, true, snapshot, confirmed),
      ])
      .filter((leg) => leg !== null && (leg.value !== null || isOver))
      .flatMap((leg) => leg ?? []);
    if (legs.length === 0) continue;
    const detail = isOver
      ? "squared off at the end of an earlier day; the price is not in today's book"
      : 'by trades that are not ours';
    desk.emit({ type: 'closedElsewhere', spread: spread.plan.id, legs, detail });
    isTaken = true;
  }
  return isTaken;
}

/**
 * Units of a leg that we hold and the broker does not, with what trades that are not ours got for them; `isSurplus`: of a
 * leg that our orders closed twice and that is held the other way round.
 */
function missingLeg(
  spread: SpreadRecord,
  role: 'short' | 'hedge',
  isSurplus: boolean,
  snapshot: BrokerSnapshot,
  confirmed: ReadonlyMap<ContractKey, number>,
): ClosedElsewhere | null {
  const contract = (role === 'short' ? spread.plan.main : spread.plan.hedge).contract;
  const difference = confirmed.get(contract) ?? 0;
  const side = (role === 'short') === isSurplus ? 'sell' : 'buy';
  const missing = Math.min(openOf(spread, role, isSurplus), side === 'buy' ? difference : -difference);
  if (missing <= 0) return null;
  const ours = new Set<BrokerOrderId>();
  for (const order of snapshot.orders) {
    if (order.tag !== null && readOrderTag(order.tag) !== null) ours.add(order.orderId);
  }
  const known = spread.elsewhere.reduce((sum, each) => {
    return sum + (each.role === role && (each.isSurplus ?? false) === isSurplus ? each.quantity : 0);
  }, 0);
  const trades = snapshot.trades.filter((trade) => trade.at >= spread.plan.at && !ours.has(trade.orderId));
  const value = tradedElsewhere(trades, contract, side, known, missing);
  const leg = { role, quantity: quantity(missing), value, charges: ZERO_PAISE };
  return isSurplus ? { ...leg, isSurplus } : leg;
}

function openOf(spread: SpreadRecord, role: 'short' | 'hedge', isSurplus: boolean): number {
  const { mainOpen, hedgeOpen, mainSurplus, hedgeSurplus } = fillsOf(spread);
  if (isSurplus) return role === 'short' ? mainSurplus : hedgeSurplus;
  return role === 'short' ? mainOpen : hedgeOpen;
}
