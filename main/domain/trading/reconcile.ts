import type { ContractKey } from '../../../shared/contract/index.ts';
import type { Paise } from '../../../shared/units/index.ts';
import type { BrokerOrderId, BrokerPosition, BrokerTrade } from './order.ts';
import { isLive } from './order-machine.ts';
import { fillsOf, hasLiveOrders, isClosed, type SpreadRecord } from './spread.ts';

/** What our books say the net of each of our contracts is: short below zero. */
export function expectedNets(spreads: readonly SpreadRecord[]): ReadonlyMap<ContractKey, number> {
  const nets = new Map<ContractKey, number>();
  const add = (contract: ContractKey, units: number): void => {
    nets.set(contract, (nets.get(contract) ?? 0) + units);
  };
  for (const spread of spreads) {
    const fills = isClosed(spread) ? { mainOpen: 0, hedgeOpen: 0 } : fillsOf(spread);
    add(spread.plan.main.contract, -fills.mainOpen);
    add(spread.plan.hedge.contract, fills.hedgeOpen);
  }
  return nets;
}

/** The broker's net of each contract, products together. */
export function brokerNets(positions: readonly BrokerPosition[]): ReadonlyMap<ContractKey, number> {
  const nets = new Map<ContractKey, number>();
  for (const { contract, net } of positions) nets.set(contract, (nets.get(contract) ?? 0) + net);
  return nets;
}

export interface NetComparison {
  /** The broker's net in contracts of ours where it is not what we expect. */
  readonly differing: ReadonlyMap<ContractKey, number>;
  /** In contracts that are none of ours; zero nets are left out. */
  readonly foreign: readonly { readonly contract: ContractKey; readonly net: number }[];
}

/**
 * Compares the books. Contracts of spreads with a live order are passed over, since they move while they are read (a
 * stop that rests does not), and so are contracts that have expired: brokers clear those during the night.
 */
export function compareNets(
  spreads: readonly SpreadRecord[],
  positions: readonly BrokerPosition[],
  isExpired: (spread: SpreadRecord) => boolean,
): NetComparison {
  const moving = new Set<ContractKey>();
  for (const spread of spreads) {
    if (!isExpired(spread) && !isMoving(spread)) continue;
    moving.add(spread.plan.main.contract);
    moving.add(spread.plan.hedge.contract);
  }
  const expected = expectedNets(spreads);
  const actual = brokerNets(positions);
  const differing = new Map<ContractKey, number>();
  for (const [contract, net] of expected) {
    if (!moving.has(contract) && (actual.get(contract) ?? 0) !== net)
      differing.set(contract, actual.get(contract) ?? 0);
  }
  const foreign = [...actual].filter(([contract, net]) => net !== 0 && !expected.has(contract));
  return { differing, foreign: foreign.map(([contract, net]) => ({ contract, net })) };
}

function isMoving(spread: SpreadRecord): boolean {
  if (isClosed(spread) || !hasLiveOrders(spread)) return false;
  const isResting = spread.exit === null && spread.openedAt !== null;
  return !isResting || spread.orders.some((order) => isLive(order) && order.state !== 'triggerPending');
}

/** Differences that stood in two readings running; the first reading of a run needs no second one. */
export function confirmedNets(
  before: ReadonlyMap<ContractKey, number>,
  now: ReadonlyMap<ContractKey, number>,
  isFirst: boolean,
): ReadonlyMap<ContractKey, number> {
  return new Map([...now].filter(([contract, net]) => isFirst || before.get(contract) === net));
}

/**
 * What trades that carry no order of ours did in a contract, on one side: the units that explain a difference, and
 * their value when they explain it whole; null where they do not.
 */
export function tradedElsewhere(
  trades: readonly BrokerTrade[],
  ours: ReadonlySet<BrokerOrderId>,
  contract: ContractKey,
  side: 'buy' | 'sell',
  units: number,
): Paise | null {
  let left = units;
  let value = 0;
  for (const trade of trades) {
    if (trade.contract !== contract || trade.side !== side || ours.has(trade.orderId)) continue;
    const taken = Math.min(left, trade.quantity);
    value += trade.price * taken;
    left -= taken;
  }
  return left === 0 && units > 0 ? (value as Paise) : null;
}
