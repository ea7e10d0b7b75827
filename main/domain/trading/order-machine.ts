import type { ContractKey, OrderState, Side, SpreadId } from '../../../shared/contract/index.ts';
import { times, ZERO_PAISE, type Instant, type Paise, type Quantity } from '../../../shared/units/index.ts';
import type { OrderPurpose } from './order-tag.ts';
import type {
  BrokerOrder,
  BrokerOrderId,
  OrderAnswer,
  OrderChange,
  OrderTag,
  OrderTicket,
  Pricing,
  Product,
  RefusalCode,
} from './order.ts';

/** A modify or cancel whose answer has not come. */
export interface PendingChange {
  readonly call: 'modify' | 'cancel';
  /** Null for a cancel. */
  readonly change: OrderChange | null;
  readonly at: Instant;
}

/** Everything known of one order of ours. Plain data; a new one after each step, the same one where nothing changed. */
export interface OrderRecord {
  readonly tag: OrderTag;
  readonly spread: SpreadId;
  readonly purpose: OrderPurpose;
  readonly contract: ContractKey;
  readonly side: Side;
  readonly product: Product;
  readonly quantity: Quantity;
  /** As last accepted, or as sent. What the broker's book shows may differ in kind and is not reconciled on. */
  readonly pricing: Pricing;
  readonly state: OrderState;
  readonly orderId: BrokerOrderId | null;
  readonly filled: Quantity;
  /** Price times units of all fills. */
  readonly value: Paise;
  readonly pending: PendingChange | null;
  /** Changes asked for so far: a broker allows 25 an order (brokers.md A3). */
  readonly changes: number;
  readonly modifyRefused: boolean;
  readonly refusal: RefusalCode | null;
  readonly message: string | null;
  readonly intendedAt: Instant;
  /** When something was last asked of the broker about it. */
  readonly askedAt: Instant;
  readonly seenAt: Instant | null;
}

const FINAL: ReadonlySet<OrderState> = new Set(['complete', 'cancelled', 'rejected', 'refused']);

/** Whether it can still be filled: anything not final, an unknown one included. */
export function isLive(order: OrderRecord): boolean {
  return !FINAL.has(order.state);
}

/** Units that can still be filled: 0 once it is final. */
export function remainingOf(order: OrderRecord): number {
  return isLive(order) ? Math.max(0, order.quantity - order.filled) : 0;
}

export function averageOf(order: OrderRecord): Paise | null {
  return order.filled === 0 ? null : (Math.round(order.value / order.filled) as Paise);
}

/** The order as it stands in the journal before it leaves the process. */
export function intendedOrder(
  ticket: OrderTicket,
  spread: SpreadId,
  purpose: OrderPurpose,
  at: Instant,
): OrderRecord {
  const { tag, contract, side, quantity, pricing, product } = ticket;
  return {
    tag,
    spread,
    purpose,
    contract,
    side,
    product,
    quantity,
    pricing,
    state: 'sent',
    orderId: null,
    filled: 0 as Quantity,
    value: ZERO_PAISE,
    pending: null,
    changes: 0,
    modifyRefused: false,
    refusal: null,
    message: null,
    intendedAt: at,
    askedAt: at,
    seenAt: null,
  };
}

/** A modify or cancel is about to be asked for. */
export function changeAsked(order: OrderRecord, pending: PendingChange): OrderRecord {
  return { ...order, pending, askedAt: pending.at, changes: order.changes + 1 };
}

/** The broker's answer to a call. An answer to a submit that comes after the book has shown the order adds only its id. */
export function answered(
  order: OrderRecord,
  call: 'submit' | 'modify' | 'cancel',
  answer: OrderAnswer,
): OrderRecord {
  if (call === 'submit') return submitAnswered(order, answer);
  const { pending } = order;
  if (pending === null || pending.call !== call) return order;
  if (answer.kind === 'unknown') return { ...order, pending: null, message: answer.why };
  if (answer.kind === 'refused') {
    return {
      ...order,
      pending: null,
      message: answer.message,
      modifyRefused: order.modifyRefused || call === 'modify',
    };
  }
  if (pending.change === null) return { ...order, pending: null };
  return { ...order, pending: null, pricing: pending.change.pricing, quantity: pending.change.quantity };
}

function submitAnswered(order: OrderRecord, answer: OrderAnswer): OrderRecord {
  if (answer.kind === 'accepted') {
    if (order.orderId !== null) return order;
    const early = order.state === 'sent' || order.state === 'unknown';
    return { ...order, orderId: answer.orderId, state: early ? restingState(order) : order.state };
  }
  if (order.orderId !== null || FINAL.has(order.state)) return order;
  if (answer.kind === 'unknown') return { ...order, state: 'unknown', message: answer.why };
  return { ...order, state: 'refused', refusal: answer.code, message: answer.message };
}

function restingState(order: OrderRecord): OrderState {
  return order.pricing.kind === 'stopLimit' ? 'triggerPending' : 'working';
}

/** Its outcome is not known: no answer came, or the process ended in between. Only the broker's book tells. */
export function outcomeUnknown(order: OrderRecord, why: string): OrderRecord {
  const state = order.state === 'sent' ? 'unknown' : order.state;
  return state === order.state && order.pending === null
    ? order
    : { ...order, state, pending: null, message: why };
}

/** The book was read often enough without it: it never arrived, or it died with its day. Should it show up after all, `seen` takes it back. */
export function ruledAbsent(
  order: OrderRecord,
  state: 'refused' | 'cancelled',
  message: string,
): OrderRecord {
  return isLive(order) ? { ...order, state, message, pending: null } : order;
}

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
  const isSame =
    filled === order.filled &&
    worth === order.value &&
    state === order.state &&
    order.orderId === shown.orderId &&
    message === order.message;
  return isSame
    ? order
    : { ...order, orderId: shown.orderId, filled, value: worth, state, message, seenAt: at };
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
  if (shown.status === 'triggerPending')
    return order.state === 'working' && order.purpose !== 'brokerStop' ? 'working' : 'triggerPending';
  return 'working';
}
