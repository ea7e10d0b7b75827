import type { ContractKey, OrderState, Side, SpreadId } from '../../../shared/contract/index.ts';
import type { Instant, Paise, Quantity } from '../../../shared/units/index.ts';
import type { OrderPurpose } from './order-tag.ts';
import type { BrokerOrderId, OrderChange, OrderTag, Pricing, Product, RefusalCode } from './order.ts';

/** A modify or cancel whose answer has not come. */
export interface PendingChange {
  readonly call: 'modify' | 'cancel';
  /** Null for a cancel. */
  readonly change: OrderChange | null;
  readonly at: Instant;
}

/** Everything known of one order of ours. Plain data; a new one after each step, the same one where nothing changed. */
export interface OrderRecord {
  readonly tag: OrderTag;
  readonly spread: SpreadId;
  readonly purpose: OrderPurpose;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly product: Product;
  readonly quantity: Quantity;
  /** As last accepted, or as sent. What the broker's book shows may differ in kind and is not reconciled on. */
  readonly pricing: Pricing;
  readonly state: OrderState;
  readonly orderId: BrokerOrderId | null;
  readonly filled: Quantity;
  /** Price times units of all fills. */
  readonly value: Paise;
  readonly pending: PendingChange | null;
  /** Changes asked for so far: a broker allows 25 an order (brokers.md A3). */
  readonly changes: number;
  readonly modifyRefused: boolean;
  /** Cancels refused since one was taken: what is refused ten times is not refused for its haste. */
  readonly cancelRefusals: number;
  readonly refusal: RefusalCode | null;
  readonly message: string | null;
  readonly intendedAt: Instant;
  /** When something was last asked of the broker about it. */
  readonly askedAt: Instant;
  readonly seenAt: Instant | null;
  /** The book has shown it waiting for its trigger: a rejection after that came when it was released. */
  readonly rested: boolean;
}

export const FINAL: ReadonlySet<OrderState> = new Set(['complete', 'cancelled', 'rejected', 'refused']);

/** Whether it can still be filled: anything not final, an unknown one included. */
export function isLive(order: OrderRecord): boolean {
  return !FINAL.has(order.state);
}

/** Units that can still be filled: 0 once it is final. */
export function remainingOf(order: OrderRecord): number {
  return isLive(order) ? Math.max(0, order.quantity - order.filled) : 0;
}

export function averageOf(order: Pick<OrderRecord, 'filled' | 'value'>): Paise | null {
  return order.filled === 0 ? null : (Math.round(order.value / order.filled) as Paise);
}

export function restingState(order: OrderRecord): OrderState {
  return order.pricing.kind === 'stopLimit' ? 'triggerPending' : 'working';
}
