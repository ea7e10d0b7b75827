import type { ContractKey } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import type { BrokerTrade } from './order.ts';

/**
 * What trades that are not ours got for so many units of a contract on one side, after the first `known` ones that are
 * accounted for already; null where they are not enough to explain them.
 */
export function tradedElsewhere(
  trades: readonly BrokerTrade[],
  contract: ContractKey,
  side: 'buy' | 'sell',
  known: number,
  units: number,
): Paise | null {
  let skip = known;
  let left = units;
  let value = 0;
  for (const trade of trades) {
    if (trade.contract !== contract || trade.side !== side) continue;
    const skipped = Math.min(skip, trade.quantity);
    skip -= skipped;
    const taken = Math.min(left, trade.quantity - skipped);
    value += trade.price * taken;
    left -= taken;
  }
  return left === 0 && units > 0 ? (value as Paise) : null;
}

/**
 * Units of a leg that other hands sold while they were still held, by the order of the trades. What ours sold after
 * them was no longer there. In one instant ours count first: who sold too much is then not known, and is not us.
 */
export function soldWhileHeld(
  trades: readonly BrokerTrade[],
  isOurs: (trade: BrokerTrade) => boolean,
  /** Before the first of the trades. */
  heldBefore: number,
): number {
  const place = (trade: BrokerTrade): number => (!isOurs(trade) ? 1 : trade.side === 'sell' ? 0 : 2);
  let held = heldBefore;
  let his = 0;
  let sold = 0;
  for (const trade of trades.toSorted((a, b) => a.at - b.at || place(a) - place(b))) {
    if (isOurs(trade)) held += trade.side === 'buy' ? trade.quantity : -trade.quantity;
    else if (trade.side === 'buy') his += trade.quantity;
    else {
      // What another hand bought for himself he sells first; what he sells short is his.
      const own = Math.min(trade.quantity, his);
      const closed = Math.min(trade.quantity - own, Math.max(0, held));
      his -= own;
      held -= closed;
      sold += closed;
    }
  }
  return sold;
}
