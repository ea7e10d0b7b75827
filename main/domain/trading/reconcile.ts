import type { ContractKey } from '../../../shared/contract/index.ts';
import type { BrokerPosition } from './order.ts';
import { isLive } from './order-record.ts';
import { fillsOf, hasLiveOrders } from './spread-fills.ts';
import { isClosed, type SpreadRecord } from './spread.ts';

/** What our books say the net of each of our contracts is: short below zero. */
export function expectedNets(spreads: readonly SpreadRecord[]): ReadonlyMap<ContractKey, number> {
  const nets = new Map<ContractKey, number>();
  const add = (contract: ContractKey, units: number): void => {
    nets.set(contract, (nets.get(contract) ?? 0) + units);
  };
  for (const spread of spreads) {
    const held = isClosed(spread) ? { main: 0, hedge: 0 } : heldBy(spread);
    add(spread.plan.main.contract, -held.main);
    add(spread.plan.hedge.contract, held.hedge);
  }
  return nets;
}

/** Units of each leg that our orders hold, above zero as intended, below it where a leg was closed twice. */
export function heldBy(spread: SpreadRecord): { readonly main: number; readonly hedge: number } {
  const fills = fillsOf(spread);
  return {
    main: Math.max(0, fills.mainOpen) - fills.mainSurplus,
    hedge: Math.max(0, fills.hedgeOpen) - fills.hedgeSurplus,
  };
}

/** The broker's net of each contract, products together. */
export function brokerNets(positions: readonly BrokerPosition[]): ReadonlyMap<ContractKey, number> {
  const nets = new Map<ContractKey, number>();
  for (const { contract, net } of positions) nets.set(contract, (nets.get(contract) ?? 0) + net);
  return nets;
}

export interface NetComparison {
  /** The broker's net less ours, in contracts of ours where it is not what we expect. */
  readonly differing: ReadonlyMap<ContractKey, number>;
  /** Contracts of which nothing can be said now. */
  readonly passedOver: ReadonlySet<ContractKey>;
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
    const difference = (actual.get(contract) ?? 0) - net;
    if (!moving.has(contract) && difference !== 0) differing.set(contract, difference);
  }
  const foreign = [...actual].filter(([contract, net]) => net !== 0 && !expected.has(contract));
  return { differing, passedOver: moving, foreign: foreign.map(([contract, net]) => ({ contract, net })) };
}

function isMoving(spread: SpreadRecord): boolean {
  if (isClosed(spread) || !hasLiveOrders(spread)) return false;
  const isResting = spread.exit === null && spread.openedAt !== null;
  return !isResting || spread.orders.some((order) => isLive(order) && order.state !== 'triggerPending');
}

/**
 * Differences that stood in two readings running; the first reading of a run needs no second one, and one that was
 * confirmed before is believed at once in its new size. What was known of contracts that are passed over still holds:
 * a difference outlives the orders that move both books alike.
 */
export function confirmedDifferences(
  before: {
    readonly suspected: ReadonlyMap<ContractKey, number>;
    readonly confirmed: ReadonlyMap<ContractKey, number>;
  },
  now: NetComparison,
  isFirst: boolean,
): ReadonlyMap<ContractKey, number> {
  const kept = [...before.confirmed].filter(([contract]) => now.passedOver.has(contract));
  const seen = [...now.differing].filter(([contract, by]) => {
    return isFirst || before.confirmed.has(contract) || before.suspected.get(contract) === by;
  });
  return new Map([...kept, ...seen]);
}
