import type { ContractKey, Side } from '../../shared/contract/index.ts';
import { MS_PER_MINUTE, type Instant } from '../../shared/units/index.ts';
import { foreignOrders, type ForeignOrder } from '../domain/trading/foreign-orders.ts';
import type { BrokerOrder, BrokerSnapshot } from '../domain/trading/order.ts';
import { brokerNets, expectedNets, heldBy } from '../domain/trading/reconcile.ts';
import { isClosed } from '../domain/trading/spread.ts';
import { shortNameOf } from './contract-display.ts';
import type { Desk } from './desk.ts';
import { orderByTag } from './orders.ts';

/** So long the hedge waits quietly for somebody else's order before the user is told to act. */
const PATIENCE_MS = MS_PER_MINUTE;

/** Takes from a reading what other hands do on our contracts: the broker's own square-off, or the user in its app. */
export function readForeignHands(desk: Desk, { orders, positions }: BrokerSnapshot): void {
  const { reader, book, now } = desk;
  const isOurs = ({ tag }: BrokerOrder): boolean => tag !== null && orderByTag(desk, tag) !== null;
  const expected = expectedNets(book.spreads.filter((spread) => !isClosed(spread)));
  const actual = brokerNets(positions);
  const touched = new Map<ContractKey, number>();
  for (const order of orders) {
    const ours = expected.get(order.contract);
    if (ours !== undefined && !isOurs(order))
      touched.set(order.contract, (actual.get(order.contract) ?? 0) - ours);
  }
  reader.touched = touched;
  reader.foreignOrders = foreignOrders(orders, isOurs).filter(({ contract }) => expected.has(contract));
  const since = new Map<string, Instant>();
  for (const { contract, side } of reader.foreignOrders) {
    const key = `${side} ${contract}`;
    since.set(key, reader.foreignSince.get(key) ?? now);
  }
  reader.foreignSince = since;
}

/** Other hands' working orders on a contract. */
export function foreignOn({ reader }: Desk, contract: ContractKey): readonly ForeignOrder[] {
  return reader.foreignOrders.filter((order) => order.contract === contract);
}

/** Whether somebody else is selling the contract: bought as a hedge, it may be gone before the short is sold. */
export function isSoldByOthers(desk: Desk, contract: ContractKey): boolean {
  return desk.reader.foreignOrders.some((order) => order.contract === contract && order.side === 'sell');
}

export function foreignSince({ reader }: Desk, contract: ContractKey, side: Side): Instant | null {
  return reader.foreignSince.get(`${side} ${contract}`) ?? null;
}

/** What is told of such orders while something of ours is open in their contract; it blocks entries. */
export function foreignOrderTexts(desk: Desk): readonly string[] {
  const texts = new Set<string>();
  for (const spread of desk.book.spreads) {
    if (isClosed(spread)) continue;
    const { main, hedge } = spread.plan;
    const held = heldBy(spread);
    if (held.main !== 0) tellOf(desk, main.contract, texts);
    if (held.hedge !== 0) tellOf(desk, hedge.contract, texts);
  }
  return [...texts];
}

function tellOf(desk: Desk, contract: ContractKey, texts: Set<string>): void {
  for (const { side, units } of foreignOn(desk, contract)) {
    const name = shortNameOf(contract);
    const since = foreignSince(desk, contract, side) ?? desk.now;
    const wait = side === 'sell' ? '; ours sells no more than is left beside it' : '';
    const isLong = side === 'sell' && desk.now - since >= PATIENCE_MS;
    const advice = isLong
      ? '. It has stood for a minute: cancel it in the broker’s app, or sell by hand'
      : '';
    texts.add(`an order that is not ours is to ${side} ${units} ${name}${wait}${advice}`);
  }
}
