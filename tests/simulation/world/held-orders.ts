import { quantity, type Instant } from '../../../shared/units/index.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  BrokerTrade,
  OrderTicket,
} from '../../../main/domain/trading/order.ts';

/**
 * Orders that the broker has taken and not passed on yet: its book shows them as pending (brokers.md D2). Once the
 * exchange has one, it keeps the id that it was given first.
 */
export class HeldOrders {
  readonly #held = new Map<BrokerOrderId, BrokerOrder>();
  readonly #firstIds = new Map<BrokerOrderId, BrokerOrderId>();
  readonly #bookIds = new Map<BrokerOrderId, BrokerOrderId>();

  take({ tag, contract, side, quantity: units, pricing }: OrderTicket, at: Instant): BrokerOrder {
    const orderId = `H${this.#held.size + this.#bookIds.size + 1}` as BrokerOrderId;
    const limit = pricing.kind === 'protectedMarket' ? null : pricing.limit;
    const trigger = pricing.kind === 'stopLimit' ? pricing.trigger : null;
    const order: BrokerOrder = {
      orderId,
      tag,
      contract,
      side,
      quantity: units,
      filled: quantity(0),
      averagePrice: null,
      limit,
      trigger,
      status: 'pending',
      message: null,
      at,
    };
    this.#held.set(orderId, order);
    return order;
  }

  /** The exchange has it now, under an id of its own. */
  passOn(orderId: BrokerOrderId, bookId: BrokerOrderId): void {
    this.#held.delete(orderId);
    this.#firstIds.set(bookId, orderId);
    this.#bookIds.set(orderId, bookId);
  }

  /** It was accepted, and its book knows nothing of it all the same. */
  lose(orderId: BrokerOrderId): void {
    this.#held.delete(orderId);
    this.#bookIds.set(orderId, orderId);
  }

  /** It was accepted, and comes to nothing all the same (brokers.md D4). */
  end(
    orderId: BrokerOrderId,
    status: 'rejected' | 'cancelled',
    message: string,
    at: Instant,
  ): BrokerOrder | null {
    const order = this.#held.get(orderId);
    if (order === undefined) return null;
    const ended: BrokerOrder = { ...order, status, message, at };
    this.#held.set(orderId, ended);
    return ended;
  }

  has(orderId: BrokerOrderId): boolean {
    return this.#held.has(orderId);
  }

  inBook(orderId: BrokerOrderId): BrokerOrderId {
    return this.#bookIds.get(orderId) ?? orderId;
  }

  get orders(): readonly BrokerOrder[] {
    return [...this.#held.values()];
  }

  shown(order: BrokerOrder): BrokerOrder {
    const orderId = this.#firstIds.get(order.orderId);
    return orderId === undefined ? order : { ...order, orderId };
  }

  shownTrade(trade: BrokerTrade): BrokerTrade {
    const orderId = this.#firstIds.get(trade.orderId);
    return orderId === undefined ? trade : { ...trade, orderId };
  }
}
