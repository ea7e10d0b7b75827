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
