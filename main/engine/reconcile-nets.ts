import type { ContractKey } from '../../shared/contract/index.ts';
import { istDate, quantity, ZERO_PAISE } from '../../shared/units/index.ts';
import type { BrokerOrderId, BrokerSnapshot } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import {
  compareNets,
  confirmedDifferences,
  expectedNets,
  tradedElsewhere,
  type NetComparison,
} from '../domain/trading/reconcile.ts';
import { fillsOf, isClosed, type ClosedElsewhere, type SpreadRecord } from '../domain/trading/spread.ts';
import { nameOf } from './describe-order.ts';
import type { Desk } from './desk.ts';
import { isExpired } from './expired.ts';

/**
 * Positions against our books: what closed without us is taken over where trades or the day's end explain it, the rest
 * is shown and blocks entries. Nothing is ever sent from here.
 */
export function reconcileNets(desk: Desk, snapshot: BrokerSnapshot, isFirst: boolean): void {
  const { reader, book } = desk;
  const compare = (): NetComparison => {
    return compareNets(book.spreads, snapshot.positions, (spread) => isExpired(desk, spread));
  };
  const compared = compare();
  const confirmed = confirmedDifferences(reader, compared, isFirst);
  const isTaken = takeClosedElsewhere(desk, snapshot, confirmed);
  reader.confirmed = isTaken
    ? confirmedDifferences({ suspected: confirmed, confirmed }, compare(), false)
    : confirmed;
  reader.suspected = compared.differing;
  reportDifferences(desk, snapshot, reader.confirmed, compared.foreign);
}

/** Legs that the broker's books no longer show, where trades that are not ours, or an MIS day that is over, explain it. */
function takeClosedElsewhere(
  desk: Desk,
  snapshot: BrokerSnapshot,
  confirmed: ReadonlyMap<ContractKey, number>,
): boolean {
  let isTaken = false;
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    const isOver = spread.plan.product === 'MIS' && desk.date > istDate(spread.plan.at);
    const legs = (['short', 'hedge'] as const)
      .map((role) => missingLeg(spread, role, snapshot, confirmed))
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

/** Units of a leg that we hold and the broker does not, with what trades that are not ours got for them. */
function missingLeg(
  spread: SpreadRecord,
  role: 'short' | 'hedge',
  snapshot: BrokerSnapshot,
  confirmed: ReadonlyMap<ContractKey, number>,
): ClosedElsewhere | null {
  const isShort = role === 'short';
  const contract = (isShort ? spread.plan.main : spread.plan.hedge).contract;
  const difference = confirmed.get(contract) ?? 0;
  const fills = fillsOf(spread);
  const open = isShort ? fills.mainOpen : fills.hedgeOpen;
  const missing = Math.min(open, isShort ? difference : -difference);
  if (missing <= 0) return null;
  const ours = new Set<BrokerOrderId>();
  for (const order of snapshot.orders) {
    if (order.tag !== null && readOrderTag(order.tag) !== null) ours.add(order.orderId);
  }
  const known = spread.elsewhere.reduce((sum, each) => sum + (each.role === role ? each.quantity : 0), 0);
  const trades = snapshot.trades.filter((trade) => trade.at >= spread.plan.at && !ours.has(trade.orderId));
  const value = tradedElsewhere(trades, contract, isShort ? 'buy' : 'sell', known, missing);
  return { role, quantity: quantity(missing), value, charges: ZERO_PAISE };
}

function reportDifferences(
  desk: Desk,
  snapshot: BrokerSnapshot,
  differing: ReadonlyMap<ContractKey, number>,
  foreign: readonly { readonly contract: ContractKey; readonly net: number }[],
): void {
  const expected = expectedNets(desk.book.spreads);
  const differences = [...differing].map(([contract, difference]) => {
    const net = expected.get(contract) ?? 0;
    return `${nameOf(contract)}: the broker shows ${net + difference}, our books ${net}`;
  });
  for (const order of snapshot.orders) {
    const said = order.tag === null ? null : readOrderTag(order.tag);
    if (said === null || desk.book.spreads.some((spread) => spread.plan.id === said.spread)) continue;
    if (order.status === 'complete' || order.status === 'cancelled' || order.status === 'rejected') continue;
    differences.push(`order ${order.orderId} carries a tag of ours that this journal does not know`);
  }
  const { book } = desk;
  if (isSame(differences, book.differences) && isSame(foreign, book.foreign)) return;
  desk.emit({ type: 'differencesFound', differences, foreign });
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
