import type { ContractKey } from '../../shared/contract/index.ts';
import { istDate, quantity, ZERO_PAISE } from '../../shared/units/index.ts';
import type { BrokerOrderId, BrokerSnapshot } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import { compareNets, confirmedNets, expectedNets, tradedElsewhere } from '../domain/trading/reconcile.ts';
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
  const compared = compareNets(book.spreads, snapshot.positions, (spread) => isExpired(desk, spread));
  const confirmed = confirmedNets(reader.suspected, compared.differing, isFirst);
  reader.suspected = compared.differing;
  const isTaken = takeClosedElsewhere(desk, snapshot, confirmed);
  const left = isTaken
    ? compareNets(book.spreads, snapshot.positions, (spread) => isExpired(desk, spread)).differing
    : confirmed;
  reader.confirmed = new Map([...left].filter(([contract]) => confirmed.has(contract)));
  reportDifferences(desk, snapshot, reader.confirmed, compared.foreign);
}

/** Legs that the broker's books no longer show, where trades without a tag of ours, or an MIS day that is over, explain it. */
function takeClosedElsewhere(
  desk: Desk,
  snapshot: BrokerSnapshot,
  confirmed: ReadonlyMap<ContractKey, number>,
): boolean {
  const ours = new Set<BrokerOrderId>();
  for (const order of snapshot.orders)
    if (order.tag !== null && readOrderTag(order.tag) !== null) ours.add(order.orderId);
  let isTaken = false;
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    const legs = [missingLeg(desk, spread, 'short'), missingLeg(desk, spread, 'hedge')].flatMap(
      (leg) => leg ?? [],
    );
    if (legs.length === 0) continue;
    const isOver = spread.plan.product === 'MIS' && desk.date > istDate(spread.plan.at);
    const detail = isOver
      ? "squared off at the end of an earlier day; the price is not in today's book"
      : 'by trades that are not ours';
    desk.emit({ type: 'closedElsewhere', spread: spread.plan.id, legs, detail });
    isTaken = true;
  }
  return isTaken;

  function missingLeg(
    desk: Desk,
    spread: SpreadRecord,
    role: 'short' | 'hedge',
  ): readonly ClosedElsewhere[] | null {
    const contract = role === 'short' ? spread.plan.main.contract : spread.plan.hedge.contract;
    const net = confirmed.get(contract);
    const fills = fillsOf(spread);
    const open = role === 'short' ? fills.mainOpen : fills.hedgeOpen;
    if (net === undefined || open <= 0) return null;
    const missing = Math.min(open, open - Math.max(0, role === 'short' ? -net : net));
    if (missing <= 0) return null;
    const side = role === 'short' ? 'buy' : 'sell';
    const value = tradedElsewhere(snapshot.trades, ours, contract, side, missing);
    const isOver = spread.plan.product === 'MIS' && desk.date > istDate(spread.plan.at);
    return value === null && !isOver
      ? null
      : [{ role, quantity: quantity(missing), value, charges: ZERO_PAISE }];
  }
}

function reportDifferences(
  desk: Desk,
  snapshot: BrokerSnapshot,
  differing: ReadonlyMap<ContractKey, number>,
  foreign: readonly { readonly contract: ContractKey; readonly net: number }[],
): void {
  const expected = expectedNets(desk.book.spreads);
  const differences = [...differing].map(([contract, net]) => {
    return `${nameOf(contract)}: the broker shows ${net}, our books ${expected.get(contract) ?? 0}`;
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
