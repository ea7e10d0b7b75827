import type { ContractKey } from '../../shared/contract/index.ts';
import type { BrokerOrderId, BrokerSnapshot } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';
import {
  compareNets,
  confirmedDifferences,
  expectedNets,
  type NetComparison,
} from '../domain/trading/reconcile.ts';
import { nameOf } from './contract-display.ts';
import type { Desk } from './desk.ts';
import { isExpired } from './expired.ts';
import { foreignOrderTexts, readForeignHands } from './foreign-hands.ts';
import { orderByTag } from './orders.ts';
import { takeClosedElsewhere } from './closed-elsewhere.ts';
import { takeSoldBeside } from './sold-beside.ts';

/**
 * Positions against our books: what closed without us is taken over where trades or the day's end explain it, the rest
 * is shown and blocks entries. Nothing is ever sent from here.
 */
export function reconcileNets(desk: Desk, snapshot: BrokerSnapshot, isFirst: boolean): void {
  takeSoldBeside(desk, snapshot);
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
  reader.strays = straysIn(desk, snapshot);
  readForeignHands(desk, snapshot);
  reportDifferences(desk, reader.confirmed, compared.foreign);
}

const NO_NETS: ReadonlyMap<ContractKey, number> = new Map();

function reportDifferences(
  desk: Desk,
  differing: ReadonlyMap<ContractKey, number>,
  foreign: readonly { readonly contract: ContractKey; readonly net: number }[],
): void {
  const expected = differing.size === 0 ? NO_NETS : expectedNets(desk.book.spreads);
  const differences = [...differing].map(([contract, difference]) => {
    const net = expected.get(contract) ?? 0;
    return `${nameOf(contract)}: the broker shows ${net + difference}, our books ${net}`;
  });
  for (const orderId of desk.reader.strays) {
    differences.push(`order ${orderId} carries a tag of ours that this journal does not know`);
  }
  differences.push(...foreignOrderTexts(desk));
  const { book } = desk;
  if (isSame(differences, book.differences) && isSame(foreign, book.foreign)) return;
  desk.emit({ type: 'differencesFound', differences, foreign });
}

function straysIn(desk: Desk, { orders }: BrokerSnapshot): readonly BrokerOrderId[] {
  const strays: BrokerOrderId[] = [];
  for (const { orderId, tag, status } of orders) {
    if (status === 'complete' || status === 'cancelled' || status === 'rejected') continue;
    if (tag === null || orderByTag(desk, tag) !== null) continue;
    const said = readOrderTag(tag);
    if (said !== null && !desk.book.spreads.some((spread) => spread.plan.id === said.spread))
      strays.push(orderId);
  }
  return strays;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  return a.length === 0 || JSON.stringify(a) === JSON.stringify(b);
}
