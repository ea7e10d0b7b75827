import type { ContractKey } from '../../shared/contract/index.ts';
import { isLive, type OrderRecord } from '../domain/trading/order-machine.ts';
import type { OrderChange, OrderTag, OrderTicket, Pricing } from '../domain/trading/order.ts';
import { orderTag, type OrderPurpose } from '../domain/trading/order-tag.ts';
import { nextAttempt, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Quantity } from '../../shared/units/index.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { PURPOSE_SIDE, type PriceBasis } from './fact.ts';

type Answer = Extract<EngineInput, { readonly type: 'orderAnswer' }>;

const OPENS: ReadonlySet<OrderPurpose> = new Set(['hedgeEntry', 'mainEntry']);
/** An answer that has not come by then is not waited for: the book is asked instead. */
const ANSWER_PATIENCE_MS = 10_000;

/** The spread and order that a tag names; null where it is none of this book. */
export function orderByTag(
  desk: Desk,
  tag: OrderTag,
): { readonly spread: SpreadRecord; readonly order: OrderRecord } | null {
  for (const spread of desk.book.spreads) {
    const order = spread.orders.find((each) => each.tag === tag);
    if (order !== undefined) return { spread, order };
  }
  return null;
}

/** The quote of the moment, for the record. */
export function basisOf(desk: Desk, contract: ContractKey): PriceBasis {
  const quote = desk.market.quotes.get(contract);
  return {
    bid: quote?.bid ?? null,
    ask: quote?.ask ?? null,
    quoteAt: quote?.at ?? null,
    spot: desk.market.spot.price,
  };
}

/** Whether an order of this kind may go out at this moment by the broker's rates; exits wait their turn, never fail. */
export function hasRoom(desk: Desk): boolean {
  return desk.rates.exitAt(desk.now, desk.book.settings.risk) <= desk.now;
}

/** Records the intent with the values that led to it, then sends. */
export function placeOrder(
  desk: Desk,
  spread: SpreadRecord,
  purpose: OrderPurpose,
  quantity: Quantity,
  pricing: Pricing,
): void {
  const { plan } = spread;
  const leg = purpose === 'hedgeEntry' || purpose === 'hedgeExit' ? plan.hedge : plan.main;
  const ticket: OrderTicket = {
    tag: orderTag(plan.id, purpose, nextAttempt(spread, purpose)),
    contract: leg.contract,
    side: PURPOSE_SIDE[purpose],
    quantity,
    pricing,
    product: plan.product,
  };
  desk.emit({ type: 'orderIntended', spread: plan.id, purpose, ticket, basis: basisOf(desk, leg.contract) });
  desk.send({ type: 'submit', ticket, purpose: OPENS.has(purpose) ? 'entry' : 'exit' });
  countOrder(desk, OPENS.has(purpose) ? 'entry' : 'exit');
}

export function changeOrder(desk: Desk, order: OrderRecord, change: OrderChange, why: string): void {
  const { orderId, tag, spread, contract, purpose } = order;
  if (orderId === null) return;
  desk.emit({
    type: 'changeIntended',
    tag,
    spread,
    call: 'modify',
    change,
    why,
    basis: basisOf(desk, contract),
  });
  desk.send({ type: 'modify', tag, orderId, change, purpose: OPENS.has(purpose) ? 'entry' : 'exit' });
  countOrder(desk, OPENS.has(purpose) ? 'entry' : 'exit');
}

export function cancelOrder(desk: Desk, order: OrderRecord, why: string): void {
  const { orderId, tag, spread } = order;
  if (orderId === null) return;
  desk.emit({ type: 'changeIntended', tag, spread, call: 'cancel', change: null, why, basis: null });
  desk.send({ type: 'cancel', tag, orderId });
  countOrder(desk, 'exit');
}

/** A working system sends few orders; one that does not stop is stopped, for entries only (controls.md 2.6). */
function countOrder(desk: Desk, purpose: 'entry' | 'exit'): void {
  desk.hasSentOrder = true;
  desk.rates.note(desk.now, desk.date, purpose);
  const { risk } = desk.book.settings;
  if (!desk.latch.noteOrder(desk.now, risk)) return;
  desk.emit({ type: 'ordersLatched', orders: risk.ordersPerMinuteLatch + 1 });
  desk.send({
    type: 'requestHalt',
    state: 'REDUCE_ONLY',
    reason: 'more orders in a minute than a working system sends',
  });
}

/** The broker's answer to a call. The book is read after each, since an acceptance is no fill. */
export function takeAnswer(desk: Desk, { tag, call, answer }: Answer): void {
  const found = orderByTag(desk, tag);
  if (found === null) return;
  const { spread, order } = found;
  desk.emit({ type: 'orderAnswered', tag, spread: spread.plan.id, call, answer });
  desk.reader.isWanted = true;
  const isRefusedHedge =
    call === 'submit' && answer.kind === 'refused' && order.purpose === 'hedgeEntry' && order.filled === 0;
  if (!isRefusedHedge || !HEDGE_REFUSALS.has(answer.code)) return;
  const { week, signal } = spread.plan;
  desk.emit({ type: 'hedgeRefused', week, signal, contract: order.contract, message: answer.message });
}

const HEDGE_REFUSALS: ReadonlySet<string> = new Set(['NOT_PERMITTED', 'NOT_LISTED']);

/** Calls without an answer after their time, and all of them at a start: only the book can tell now. */
export function doubtUnanswered(desk: Desk, isStart: boolean): void {
  for (const spread of desk.book.spreads) {
    for (const order of spread.orders) {
      const isOpen = order.state === 'sent' || order.pending !== null;
      if (!isLive(order) || !isOpen) continue;
      if (!isStart && desk.now - order.askedAt < ANSWER_PATIENCE_MS) continue;
      const why = isStart ? 'the program ended before the answer came' : 'no answer in 10 s';
      desk.emit({ type: 'orderUnknown', tag: order.tag, spread: spread.plan.id, why });
      desk.reader.isWanted = true;
    }
  }
}
