import type { Side } from '../../../shared/contract/index.ts';
import type { Instant, Paise, Quantity } from '../../../shared/units/index.ts';
import type {
  BrokerOrderId,
  BrokerOrderStatus,
  OrderTag,
  Product,
} from '../../../main/domain/trading/order.ts';
import { inRupees, istText } from './ist-text.ts';
import type { Listed } from './market.ts';

export const CLIENT_ID = 'RH0001';

export type KiteOrderType = 'LIMIT' | 'MARKET' | 'SL' | 'SL-M';

/** An order in Kite's book; changed in place. */
export interface KiteOrder {
  readonly id: string;
  readonly variety: 'regular' | 'amo';
  readonly contract: Listed;
  readonly side: Side;
  readonly product: Product;
  readonly validity: 'DAY' | 'IOC';
  readonly tag: string | null;
  readonly tags: readonly string[];
  readonly placedBy: string;
  readonly placedAt: Instant;
  quantity: Quantity;
  type: KiteOrderType;
  price: Paise;
  trigger: Paise;
  /** -1 automatic, 0 none, else percent. */
  protection: number;
  status: string;
  message: string | null;
  rawMessage: string | null;
  filled: Quantity;
  average: Paise;
  at: Instant;
  exchangeAt: Instant | null;
  exchangeId: string | null;
  bookId: BrokerOrderId | null;
  modifications: number;
  readonly history: Record<string, unknown>[];
}

export const DONE = ['COMPLETE', 'CANCELLED', 'REJECTED'];

/** As GET /orders shows it: the fields of Zerodha's published samples. */
export function kiteOrderRow(order: KiteOrder): Record<string, unknown> {
  const left = order.quantity - order.filled;
  return {
    account_id: CLIENT_ID,
    placed_by: order.placedBy,
    order_id: order.id,
    exchange_order_id: order.exchangeId,
    parent_order_id: null,
    status: order.status,
    status_message: order.message,
    status_message_raw: order.rawMessage,
    order_timestamp: istText(order.placedAt),
    exchange_update_timestamp: order.exchangeAt === null ? null : istText(order.at),
    exchange_timestamp: order.exchangeAt === null ? null : istText(order.exchangeAt),
    variety: order.variety,
    modified: order.modifications > 0,
    exchange: 'NFO',
    tradingsymbol: order.contract.symbol,
    instrument_token: order.contract.instrumentToken,
    order_type: order.type,
    transaction_type: order.side === 'buy' ? 'BUY' : 'SELL',
    validity: order.validity,
    validity_ttl: 0,
    product: order.product,
    quantity: order.quantity,
    disclosed_quantity: 0,
    price: inRupees(order.price),
    trigger_price: inRupees(order.trigger),
    average_price: inRupees(order.average),
    filled_quantity: order.filled,
    pending_quantity: order.status === 'REJECTED' ? 0 : left,
    cancelled_quantity: order.status === 'CANCELLED' ? left : 0,
    market_protection: order.protection > 0 ? order.protection : 0,
    meta: {},
    tag: order.tag,
    ...(order.tags.length > 0 ? { tags: order.tags } : {}),
    guid: order.placedBy === CLIENT_ID ? `01X${order.id}` : null,
  };
}

/** What only the book shows. */
const NOT_IN_HISTORY = [
  'account_id',
  'status_message_raw',
  'exchange_update_timestamp',
  'meta',
  'guid',
  'market_protection',
  'validity_ttl',
  'tags',
];

/** As a state list shows it: fewer fields than the book. */
export function kiteHistoryRow(order: KiteOrder): Record<string, unknown> {
  const row = Object.entries(kiteOrderRow(order)).filter(([name]) => !NOT_IN_HISTORY.includes(name));
  return { ...Object.fromEntries(row), order_timestamp: istText(order.at) };
}

/** Where an order stands, in our words. */
export function domainStatus(order: KiteOrder): BrokerOrderStatus {
  switch (order.status) {
    case 'COMPLETE':
      return 'complete';
    case 'CANCELLED':
      return 'cancelled';
    case 'REJECTED':
      return 'rejected';
    case 'TRIGGER PENDING':
      return 'triggerPending';
    case 'OPEN':
      return 'open';
    default:
      return 'pending';
  }
}

/** The order as the truth tells it. */
export function domainOrder(order: KiteOrder) {
  return {
    orderId: order.id as BrokerOrderId,
    tag: order.tag as OrderTag | null,
    contract: order.contract.key,
    side: order.side,
    quantity: order.quantity,
    filled: order.filled,
    averagePrice: order.filled === 0 ? null : order.average,
    limit: order.price === 0 ? null : order.price,
    trigger: order.trigger === 0 ? null : order.trigger,
    status: domainStatus(order),
    message: order.message,
    at: order.at,
  };
}
