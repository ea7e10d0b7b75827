import type { OrderView } from '../../shared/contract/index.ts';
import type { BrokerOrder } from '../domain/trading/order.ts';
import { readOrderTag } from '../domain/trading/order-tag.ts';

/** What is about to be done. */
export const PURPOSE: Readonly<Record<OrderView['purpose'], string>> = {
  hedgeEntry: 'Buy hedge',
  mainEntry: 'Sell main leg',
  brokerStop: 'Place stop at the broker',
  mainExit: 'Buy back main leg',
  hedgeExit: 'Sell hedge',
  mainSurplus: 'Sell what was bought back twice',
  hedgeSurplus: 'Buy back what was sold twice',
};

const ORDER: Readonly<Record<OrderView['purpose'], string>> = {
  hedgeEntry: 'Hedge order',
  mainEntry: 'Main order',
  brokerStop: 'Broker stop',
  mainExit: 'Exit order',
  hedgeExit: 'Hedge exit order',
  mainSurplus: 'Sale of what was bought back twice',
  hedgeSurplus: 'Purchase of what was sold twice',
};

/** Where it stands at the broker. */
export const STATUS: Readonly<Record<BrokerOrder['status'], string>> = {
  pending: 'is being checked by the broker',
  triggerPending: 'waits for its trigger',
  open: 'rests in the book',
  complete: 'complete',
  cancelled: 'cancelled',
  rejected: 'rejected',
};

/** The order's part in its spread, read off its tag. */
export function orderName(tag: string): string {
  const read = readOrderTag(tag);
  return read === null ? 'Order' : ORDER[read.purpose];
}

/** What was asked, after the order's name. */
export const CALL = { submit: '', modify: ': change', cancel: ': cancellation' } as const;
