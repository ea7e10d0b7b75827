import { quantity, ZERO_PAISE } from '../../shared/units/index.ts';
import type { BrokerSnapshot, BrokerTrade } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import { brokerNets, expectedNets } from '../domain/trading/reconcile.ts';
import { fillsOf, hasLiveOrders } from '../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { soldWhileHeld, tradedElsewhere } from '../domain/trading/traded-elsewhere.ts';
import type { Desk } from './desk.ts';
import { reopenFor } from './late-orders.ts';

/**
 * Another hand sold a hedge while our own sale of it could no longer be taken back, and ours was filled after it: what
 * ours sold of what was gone is a short of our making, and is bought back. What he sold after ours is his.
 */
export function takeSoldBeside(desk: Desk, snapshot: BrokerSnapshot): void {
  const nets = brokerNets(snapshot.positions);
  for (const spread of desk.book.spreads) {
    const { contract } = spread.plan.hedge;
    const net = nets.get(contract) ?? 0;
    const sale = spread.orders.findLast(({ purpose, filled }) => purpose === 'hedgeExit' && filled > 0);
    if (net >= 0 || sale === undefined || hasLiveOrders(spread) || isShared(desk, spread)) continue;
    const unexplained = (expectedNets(desk.book.spreads).get(contract) ?? 0) - net;
    const known = elsewhereOf(spread);
    const units = Math.min(unexplained, soldBefore(spread, snapshot) - known);
    const others = tradesOf(spread, snapshot).filter((trade) => !isOurs(trade, snapshot));
    const value = tradedElsewhere(others, contract, 'sell', known, units);
    if (value === null) continue;
    desk.emit({
      type: 'closedElsewhere',
      spread: spread.plan.id,
      legs: [{ role: 'hedge', quantity: quantity(units), value, charges: ZERO_PAISE }],
      detail: 'by another hand, before our own sale was filled',
    });
    reopenFor(desk, sale);
  }
}

/** Of a contract that two spreads have in common nothing says whose it was. */
function isShared({ book }: Desk, spread: SpreadRecord): boolean {
  const { contract } = spread.plan.hedge;
  return book.spreads.some(({ plan }) => {
    const isOther = plan.id !== spread.plan.id;
    return isOther && (plan.hedge.contract === contract || plan.main.contract === contract);
  });
}

function elsewhereOf({ elsewhere }: SpreadRecord): number {
  return elsewhere.reduce((sum, { role, quantity: units, isSurplus }) => {
    return role === 'hedge' && isSurplus !== true ? sum + units : sum;
  }, 0);
}

/** What other hands sold of the hedge before it was gone, in the trades that the book shows. */
function soldBefore(spread: SpreadRecord, snapshot: BrokerSnapshot): number {
  const trades = tradesOf(spread, snapshot);
  const ofOurs = (trade: BrokerTrade): boolean => isOurs(trade, snapshot);
  const traded = trades.filter(ofOurs).reduce((sum, { side, quantity: units }) => {
    return sum + (side === 'buy' ? units : -units);
  }, 0);
  const others = trades.filter((trade) => !ofOurs(trade) && trade.side === 'sell');
  const shown = others.reduce((sum, trade) => sum + trade.quantity, 0);
  // What other hands sold on an earlier day stands in no book of today.
  const heldBefore = fillsOf(spread).hedgeOpen - traded + Math.min(elsewhereOf(spread), shown);
  return soldWhileHeld(trades, ofOurs, heldBefore);
}

function tradesOf({ plan }: SpreadRecord, { trades }: BrokerSnapshot): readonly BrokerTrade[] {
  return trades.filter((trade) => trade.contract === plan.hedge.contract && trade.at >= plan.at);
}

function isOurs({ orderId }: BrokerTrade, { orders }: BrokerSnapshot): boolean {
  return orders.some(
    (order) => order.orderId === orderId && order.tag !== null && readOrderTag(order.tag) !== null,
  );
}
