import type { BrokerOrder, BrokerSnapshot } from '../../../main/domain/trading/order.ts';

/** The book as brokers show it: a stop or a market order may stand there as a plain limit at another price. */
export function disguised(snapshot: BrokerSnapshot): BrokerSnapshot {
  return { ...snapshot, orders: snapshot.orders.map(asLimit) };
}

function asLimit(order: BrokerOrder): BrokerOrder {
  return { ...order, trigger: null, limit: order.limit ?? order.trigger };
}
