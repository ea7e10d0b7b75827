import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import type { Paise, Quantity } from '../../../shared/units/index.ts';
import { averageOf } from './order-record.ts';
import type { BrokerOrderId, Product } from './order.ts';
import type { SpreadRecord } from './spread.ts';

/** An executed order of which the broker's own charges are asked. */
export interface NoteOrder {
  readonly orderId: BrokerOrderId;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly quantity: Quantity;
  readonly averagePrice: Paise;
  readonly product: Product;
}

/** What of a spread was executed, order by order. */
export function noteOrdersOf({ orders }: SpreadRecord): readonly NoteOrder[] {
  return orders.flatMap((order) => {
    const { orderId, contract, side, filled, product } = order;
    const averagePrice = averageOf(order);
    if (orderId === null || averagePrice === null) return [];
    return [{ orderId, contract, side, quantity: filled, averagePrice, product }];
  });
}
