import type { OrderAnswer } from './order.ts';
import { type PendingChange, type OrderRecord, FINAL, isLive, restingState } from './order-record.ts';

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
      cancelRefusals: order.cancelRefusals + (call === 'cancel' ? 1 : 0),
    };
  }
  if (pending.change === null) return { ...order, pending: null, cancelRefusals: 0 };
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
