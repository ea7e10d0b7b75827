import type { ContractKey, Side } from '../../../shared/contract/index.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  BrokerOrderStatus,
  BrokerPosition,
  BrokerTrade,
  Funds,
  OrderTag,
} from '../../domain/trading/order.ts';
import { isFields, paiseAt, priceAt, quantityAt, textAt, wholeAt, type Fields } from './fields.ts';
import { kiteInstant } from './kite-time.ts';

/**
 * Kite's words for an order's state (brokers.md A2). A change under way says nothing of whether a stop was released, and
 * so is `pending`, as is every word that is not known: never final.
 */
const STATUS: Readonly<Record<string, BrokerOrderStatus>> = {
  OPEN: 'open',
  'TRIGGER PENDING': 'triggerPending',
  COMPLETE: 'complete',
  CANCELLED: 'cancelled',
  'CANCELLED AMO': 'cancelled',
  REJECTED: 'rejected',
};

const PENDING = new Set([
  'PUT ORDER REQ RECEIVED',
  'VALIDATION PENDING',
  'OPEN PENDING',
  'MODIFY VALIDATION PENDING',
  'MODIFY PENDING',
  'CANCEL PENDING',
  'AMO REQ RECEIVED',
  'UPDATE',
  'MODIFIED',
]);

type Plain = (text: string) => string;

/** One order; null where a field that money hangs on is missing or odd. */
export function readOrder(row: Fields, contract: ContractKey, plain: Plain): BrokerOrder | null {
  const orderId = textAt(row, 'order_id');
  const side = sideAt(row);
  const [quantity, filled] = [quantityAt(row, 'quantity'), quantityAt(row, 'filled_quantity')];
  const said = textAt(row, 'status');
  const at =
    kiteInstant(textAt(row, 'order_timestamp')) ?? kiteInstant(textAt(row, 'exchange_update_timestamp'));
  if (orderId === null || side === null || quantity === null || filled === null) return null;
  if (said === null || at === null) return null;
  const isShortOfComplete = said === 'COMPLETE' && filled < quantity;
  const reason = textAt(row, 'status_message') ?? textAt(row, 'status_message_raw');
  const message = isShortOfComplete
    ? `Kite says COMPLETE with ${filled} of ${quantity} filled`
    : STATUS[said] === undefined && !PENDING.has(said)
      ? `Kite says ${said}`
      : reason;
  return {
    orderId: orderId as BrokerOrderId,
    tag: textAt(row, 'tag') as OrderTag | null,
    contract,
    side,
    quantity,
    filled,
    averagePrice: priceAt(row, 'average_price'),
    limit: priceAt(row, 'price'),
    trigger: priceAt(row, 'trigger_price'),
    status: isShortOfComplete ? 'pending' : (STATUS[said] ?? 'pending'),
    message: message === null ? null : plain(message),
    at,
  };
}

export function readTrade(row: Fields, contract: ContractKey): BrokerTrade | null {
  const [tradeId, orderId] = [textAt(row, 'trade_id'), textAt(row, 'order_id')];
  const side = sideAt(row);
  const quantity = quantityAt(row, 'quantity');
  const price = priceAt(row, 'average_price');
  const at = kiteInstant(textAt(row, 'fill_timestamp')) ?? kiteInstant(textAt(row, 'exchange_timestamp'));
  if (tradeId === null || orderId === null || side === null) return null;
  if (quantity === null || price === null || at === null) return null;
  return { tradeId, orderId: orderId as BrokerOrderId, contract, side, quantity, price, at };
}

/** MIS, and the cover and bracket orders that end with the day too; everything else is carried over. */
const INTRADAY = new Set(['MIS', 'CO', 'BO']);

export function readPosition(row: Fields, contract: ContractKey): BrokerPosition | null {
  const [product, net] = [textAt(row, 'product'), wholeAt(row, 'quantity')];
  if (product === null || net === null) return null;
  const average = priceAt(row, 'average_price');
  return { contract, product: INTRADAY.has(product) ? 'MIS' : 'NRML', net, average };
}

/** Of the equity segment, in which options are: what is free, and what is blocked or spent. */
export function readFunds(data: unknown): Funds | null {
  if (!isFields(data)) return null;
  const available = paiseAt(data, 'net');
  const used = isFields(data['utilised']) ? paiseAt(data['utilised'], 'debits') : null;
  return available === null || used === null ? null : { available, used };
}

function sideAt(row: Fields): Side | null {
  const side = textAt(row, 'transaction_type');
  return side === 'BUY' ? 'buy' : side === 'SELL' ? 'sell' : null;
}
