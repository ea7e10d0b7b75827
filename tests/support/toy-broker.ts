import { after, paise, quantity, type Instant } from '../../shared/units/index.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  OrderAnswer,
  OrderChange,
  OrderTag,
  OrderTicket,
} from '../../main/domain/trading/order.ts';

/** One thing that happens next; `pick` chooses the order it happens to, `part` how much of it. */
export interface Happening {
  readonly kind:
    | 'fill'
    | 'reject'
    | 'answer'
    | 'unknown'
    | 'lose'
    | 'book'
    | 'late'
    | 'time'
    | 'exit'
    | 'block';
  readonly pick: number;
  readonly part: number;
}

interface Call {
  readonly tag: OrderTag;
  readonly call: 'submit' | 'modify' | 'cancel';
  readonly ticket: OrderTicket | null;
  readonly change: OrderChange | null;
}

/**
 * The truth at a broker, as small as can be: calls wait until they arrive or are lost, orders fill as it pleases the
 * test, old views of them may be shown again.
 */
export class ToyBroker {
  readonly orders = new Map<OrderTag, BrokerOrder>();
  readonly past: BrokerOrder[] = [];
  readonly waiting: Call[] = [];
  lost = new Set<OrderTag>();
  #ids = 0;
  now: Instant;

  constructor(now: Instant) {
    this.now = now;
  }

  pass(ms: number): void {
    this.now = after(this.now, ms);
  }

  /** The call arrives; what the broker would answer. */
  arrive(call: Call): OrderAnswer {
    const order = this.orders.get(call.tag);
    if (call.call === 'submit' && call.ticket !== null) return this.#open(call.ticket);
    if (order === undefined) return { kind: 'refused', code: 'NO_SUCH_ORDER', message: 'no such order' };
    if (order.status === 'complete' || order.status === 'cancelled' || order.status === 'rejected') {
      return { kind: 'refused', code: 'ORDER_DONE', message: 'done' };
    }
    if (call.call === 'cancel') this.#put({ ...order, status: 'cancelled' });
    else if (call.change !== null) {
      const status = call.change.quantity <= order.filled ? 'complete' : 'open';
      this.#put({ ...order, quantity: call.change.quantity, status });
    }
    return { kind: 'accepted', orderId: order.orderId };
  }

  #open(ticket: OrderTicket): OrderAnswer {
    this.#ids += 1;
    const orderId = `T${this.#ids}` as BrokerOrderId;
    this.#put({
      orderId,
      tag: ticket.tag,
      contract: ticket.contract,
      side: ticket.side,
      quantity: ticket.quantity,
      filled: quantity(0),
      averagePrice: null,
      limit: null,
      trigger: null,
      status: ticket.pricing.kind === 'stopLimit' ? 'triggerPending' : 'open',
      message: null,
      at: this.now,
    });
    return { kind: 'accepted', orderId };
  }

  fill(order: BrokerOrder, units: number): void {
    const filled = quantity(Math.min(order.quantity, order.filled + units));
    this.#put({
      ...order,
      filled,
      averagePrice: paise(5_000),
      status: filled === order.quantity ? 'complete' : 'open',
    });
  }

  reject(order: BrokerOrder): void {
    this.#put({ ...order, status: 'rejected', message: 'rejected' });
  }

  live(): readonly BrokerOrder[] {
    return [...this.orders.values()].filter(
      (order) => order.status === 'open' || order.status === 'triggerPending',
    );
  }

  /** Units bought less units sold of a contract. */
  net(contract: string): number {
    let net = 0;
    for (const order of this.orders.values()) {
      if (order.contract === contract) net += order.side === 'buy' ? order.filled : -order.filled;
    }
    return net;
  }

  #put(order: BrokerOrder): void {
    const old = this.orders.get(order.tag ?? ('' as OrderTag));
    if (old !== undefined) this.past.push(old);
    if (order.tag !== null) this.orders.set(order.tag, order);
  }
}
