import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';
import type { BrokerOrder, BrokerOrderStatus } from './order.ts';

/** An order that can still be filled and is none of ours, on a contract of ours: another hand at the same position. */
export interface ForeignOrder {
  readonly contract: ContractKey;
  readonly side: Side;
  /** Units that it can still fill. */
  readonly units: number;
  /** Null: at market. */
  readonly limit: Paise | null;
  /** It waits for its trigger. */
  readonly rests: boolean;
}

const OVER: ReadonlySet<BrokerOrderStatus> = new Set(['complete', 'cancelled', 'rejected']);

/** Such orders in the broker's book. */
export function foreignOrders(
  orders: readonly BrokerOrder[],
  isOurs: (order: BrokerOrder) => boolean,
): readonly ForeignOrder[] {
  return orders.flatMap((order) => {
    const { contract, side, limit, status } = order;
    const units = order.quantity - order.filled;
    if (OVER.has(status) || units <= 0 || isOurs(order)) return [];
    return { contract, side, units, limit, rests: status === 'triggerPending' };
  });
}

/**
 * Units that may be sold of a leg that is long: never more than the broker's book holds less what other hands are
 * selling there, since both could fill and what is left would be a naked short. `difference`: the broker's net less ours.
 */
export function sellable(held: number, difference: number, orders: readonly ForeignOrder[]): number {
  const sold = orders.reduce((sum, order) => sum + (order.side === 'sell' ? order.units : 0), 0);
  return Math.max(0, held + difference - sold);
}

/** Somebody else's purchase is left alone with the short for so long at most, then ours goes out whatever it does. */
const BUY_BACK_WAITS_MS = 5_000;
/** One that is younger may be filled at any moment, wherever its limit stands. */
const YOUNG_MS = 3_000;

/**
 * Whether buying back waits a moment, because somebody else is buying the same short right now: his order is young, or
 * stands at a price that fills. One that rests far away holds up nothing. Bought twice is long, which is closed again;
 * the wait therefore is short, and bound from the later of the exit and the first of such orders.
 */
export function buyBackWaits(
  now: Instant,
  exitAt: Instant,
  orders: readonly ForeignOrder[],
  /** When somebody else was first seen buying the contract. */
  since: Instant | null,
  ask: Paise | null,
): boolean {
  if (since === null || now - Math.max(exitAt, since) >= BUY_BACK_WAITS_MS) return false;
  const isYoung = now - since < YOUNG_MS;
  return orders.some(({ side, rests, limit }) => {
    if (side !== 'buy') return false;
    return isYoung || (!rests && (limit === null || ask === null || limit >= ask));
  });
}
