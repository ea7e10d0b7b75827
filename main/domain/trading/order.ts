import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import type { Instant, Nominal, Paise, Quantity } from '../../../shared/units/index.ts';

/**
 * Our name for one order at the broker: at most 20 letters and digits, a function of session, spread, leg and
 * attempt, so that a retry finds its own order (brokers.md A2, tag).
 */
export type OrderTag = Nominal<string, 'OrderTag'>;
export type BrokerOrderId = Nominal<string, 'BrokerOrderId'>;
export type Product = 'MIS' | 'NRML';

/** How an order is priced. A market order exists only with market protection (brokers.md 0.10). */
export type Pricing =
  | { readonly kind: 'limit'; readonly limit: Paise }
  | { readonly kind: 'stopLimit'; readonly trigger: Paise; readonly limit: Paise }
  | { readonly kind: 'protectedMarket' };

/** What is sent to a broker. */
export interface OrderTicket {
  readonly tag: OrderTag;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly pricing: Pricing;
  readonly product: Product;
}

export type BrokerOrderStatus = 'pending' | 'triggerPending' | 'open' | 'complete' | 'cancelled' | 'rejected';

/** An order as the broker's book shows it. `pricing.kind` may differ from what was sent and is never reconciled on. */
export interface BrokerOrder {
  readonly orderId: BrokerOrderId;
  readonly tag: OrderTag | null;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly filled: Quantity;
  readonly averagePrice: Paise | null;
  readonly limit: Paise | null;
  readonly trigger: Paise | null;
  readonly status: BrokerOrderStatus;
  readonly message: string | null;
  readonly at: Instant;
}

/** One fill as the broker's book shows it. */
export interface BrokerTrade {
  readonly tradeId: string;
  readonly orderId: BrokerOrderId;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly price: Paise;
  readonly at: Instant;
}

/** The day's net in one contract; `net` is signed, short is negative. */
export interface BrokerPosition {
  readonly contract: ContractKey;
  readonly product: Product;
  readonly net: number;
  /** What a unit of it cost or brought, where the broker says; shown, never reckoned with. */
  readonly average?: Paise | null;
}

export interface Funds {
  readonly available: Paise;
  readonly used: Paise;
}

/** The broker's books at one moment: the truth that ours is reconciled with. */
export interface BrokerSnapshot {
  readonly at: Instant;
  readonly orders: readonly BrokerOrder[];
  readonly trades: readonly BrokerTrade[];
  readonly positions: readonly BrokerPosition[];
  readonly funds: Funds;
}

/** Refusals that are final, mapped from whatever words a broker uses (architecture.md 2, controls.md 1). */
export type RefusalCode =
  | 'MARGIN'
  | 'NOT_PERMITTED'
  | 'NOT_LISTED'
  | 'PRICE_BAND'
  | 'FREEZE_QUANTITY'
  | 'HALTED_CONTRACT'
  | 'MARKET_CLOSED'
  | 'RATE_LIMIT'
  | 'SESSION_DEAD'
  | 'ADDRESS'
  | 'BAD_ORDER'
  | 'NO_SUCH_ORDER'
  | 'ORDER_DONE'
  | 'OTHER';

/** What became of a call that changes orders. `unknown` is neither: only the book tells (never retry blindly). */
export type OrderAnswer =
  | { readonly kind: 'accepted'; readonly orderId: BrokerOrderId }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** A change of a resting order: always its whole new quantity and pricing. */
export interface OrderChange {
  readonly quantity: Quantity;
  readonly pricing: Pricing;
}

export type BrokerFaultCode = 'UNREACHABLE' | 'TIMED_OUT' | 'SESSION_DEAD' | 'RATE_LIMIT' | 'BAD_ANSWER';

/** Why a broker's book could not be read: never to be taken for an empty book. */
export interface BrokerFault {
  readonly code: BrokerFaultCode;
  readonly message: string;
}
