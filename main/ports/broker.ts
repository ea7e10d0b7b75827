import type { Result } from '../../shared/units/index.ts';
import type { ChargeBreakdown } from '../domain/trading/charge-breakdown.ts';
import type { NoteOrder } from '../domain/trading/contract-note.ts';
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

/** Asked when a call leaves, which may have waited its turn: false, and it is not sent. */
export type StillMaster = () => boolean;

/**
 * Who takes orders: the paper exchange or Kite. Calls never throw; what went wrong is in the answer. Answers come by
 * callback, not by promise, and never within the call itself: so that virtual time decides alone when they arrive.
 */
export interface Broker {
  readonly kind: 'paper' | 'kite';
  /** At most one order comes of a call; an unclear outcome is `unknown`, never a guess. */
  submit(ticket: OrderTicket, done: (answer: OrderAnswer) => void, may?: StillMaster): void;
  modify(
    orderId: BrokerOrderId,
    change: OrderChange,
    done: (answer: OrderAnswer) => void,
    may?: StillMaster,
  ): void;
  cancel(orderId: BrokerOrderId, done: (answer: OrderAnswer) => void, may?: StillMaster): void;
  snapshot(done: (result: Result<BrokerSnapshot, BrokerFault>) => void): void;
  margin(legs: readonly MarginLeg[], done: (result: Result<MarginAnswer, BrokerFault>) => void): void;
  /** The broker's own reckoning of what executed orders cost, in the order asked; a broker without one has no such call. */
  contractNote?(
    orders: readonly NoteOrder[],
    done: (result: Result<readonly ChargeBreakdown[], BrokerFault>) => void,
  ): void;
  /** Hints that an order changed; may come late, doubled or out of order. Returns how to stop. */
  onUpdate(listener: (order: BrokerOrder) => void): () => void;
  close(): void;
}
