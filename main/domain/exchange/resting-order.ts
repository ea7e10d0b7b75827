import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import {
  quantity,
  roundPaise,
  type Instant,
  type Paise,
  type Quantity,
} from '../../../shared/units/index.ts';
import type { BrokerOrder, BrokerOrderId, BrokerOrderStatus, OrderTag, Product } from '../trading/order.ts';

/** An order inside the matching book; changed in place, shown to the outside as a BrokerOrder. */
export interface RestingOrder {
  readonly orderId: BrokerOrderId;
  readonly tag: OrderTag | null;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly product: Product;
  quantity: Quantity;
  filled: number;
  /** Sum of price times units over the fills. */
  turnover: number;
  limit: Paise;
  trigger: Paise | null;
  status: BrokerOrderStatus;
  message: string | null;
  /** When it came to the book or was last changed by us: prints before do not count for it. */
  since: Instant;
  at: Instant;
  /** Takes whatever it gets, at a slipped price. */
  marketLike: boolean;
}

export function isLive(order: RestingOrder): boolean {
  return order.status === 'open' || order.status === 'triggerPending' || order.status === 'pending';
}

/** The order as the broker's book shows it; a market order shows as a limit (brokers.md 0.10). */
export function shown(order: RestingOrder): BrokerOrder {
  return {
    orderId: order.orderId,
    tag: order.tag,
    contract: order.contract,
    side: order.side,
    quantity: order.quantity,
    filled: quantity(order.filled),
    averagePrice: order.filled === 0 ? null : roundPaise(order.turnover / order.filled),
    limit: order.limit,
    trigger: order.trigger,
    status: order.status,
    message: order.message,
    at: order.at,
  };
}
