import type { OrderState } from '../../../shared/contract/index.ts';
import { times, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { BrokerOrder } from './order.ts';
import { restingState, type OrderRecord } from './order-record.ts';

/**
 * What the broker's book, or a hint of it, shows. Filled quantity only grows and a final state stays, so that late,
 * doubled and out-of-order updates do no harm (brokers.md A2). `value` is the sum over the order's trades where they
 * are all known, else null. The same object is returned where nothing is new.
 */
export function seen(order: OrderRecord, shown: BrokerOrder, value: Paise | null, at: Instant): OrderRecord {
  const filled = shown.filled > order.filled ? shown.filled : order.filled;
  const worth = valueOf(order, shown, value, filled);
  const state = stateOf(order, shown, filled);
  const message = shown.message ?? order.message;
  const rested = order.rested || shown.status === 'triggerPending';
  const isSame =
    filled === order.filled &&
    worth === order.value &&
    state === order.state &&
    order.orderId === shown.orderId &&
    message === order.message &&
    rested === order.rested;
  return isSame
    ? order
    : { ...order, orderId: shown.orderId, filled, value: worth, state, message, rested, seenAt: at };
}

/** The exact sum of the trades is preferred; an average price is only as exact as its last paisa. */
function valueOf(order: OrderRecord, shown: BrokerOrder, exact: Paise | null, filled: Quantity): Paise {
  if (shown.filled < filled) return order.value;
  if (exact !== null) return exact;
  if (filled === order.filled || shown.averagePrice === null) return order.value;
  return times(shown.averagePrice, filled);
}

function stateOf(order: OrderRecord, shown: BrokerOrder, filled: Quantity): OrderState {
  if (order.state === 'complete' || (filled >= order.quantity && filled > 0)) return 'complete';
  if (shown.status === 'complete') return 'complete';
  if (order.state === 'cancelled' || order.state === 'rejected') {
    // One that was ruled absent has no id yet; the book that shows it is right.
    if (order.orderId !== null) return order.state;
  }
  if (shown.status === 'cancelled' || shown.status === 'rejected') return shown.status;
  if (filled > 0) return 'partlyFilled';
  if (shown.status === 'pending') return order.state === 'working' ? 'working' : restingState(order);
  // A stop that was released never waits for its trigger again: such news is late.
  return shown.status === 'triggerPending' && order.state !== 'working' ? 'triggerPending' : 'working';
}
