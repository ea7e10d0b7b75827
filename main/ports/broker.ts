import type { Result } from '../../shared/units/index.ts';
import type { MarginAnswer, MarginLeg } from '../domain/trading/margin.ts';
import type {
  BrokerFault,
  BrokerOrder,
  BrokerOrderId,
  BrokerSnapshot,
  OrderAnswer,
  OrderChange,
  OrderTicket,
} from '../domain/trading/order.ts';

/** Who takes orders: the paper exchange or Kite. Calls never throw; what went wrong is in the answer. */
export interface Broker {
  readonly kind: 'paper' | 'kite';
  /** At most one order comes of a call; an unclear outcome is `unknown`, never a guess. */
  submit(ticket: OrderTicket): Promise<OrderAnswer>;
  modify(orderId: BrokerOrderId, change: OrderChange): Promise<OrderAnswer>;
  cancel(orderId: BrokerOrderId): Promise<OrderAnswer>;
  snapshot(): Promise<Result<BrokerSnapshot, BrokerFault>>;
  margin(legs: readonly MarginLeg[]): Promise<Result<MarginAnswer, BrokerFault>>;
  /** Hints that an order changed; may come late, doubled or out of order. Returns how to stop. */
  onUpdate(listener: (order: BrokerOrder) => void): () => void;
  close(): void;
}
