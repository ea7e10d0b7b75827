import { isLive } from '../domain/trading/order-record.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { noteRefusal } from './odd-orders.ts';
import { orderByTag } from './orders.ts';

type Answer = Extract<EngineInput, { readonly type: 'orderAnswer' }>;

/** An answer that has not come by then is not waited for: the book is asked instead. */
const ANSWER_PATIENCE_MS = 10_000;

/** The broker's answer to a call. The book is read after each, since an acceptance is no fill. */
export function takeAnswer(desk: Desk, { tag, call, answer }: Answer): void {
  const found = orderByTag(desk, tag);
  if (found === null) return;
  const { spread, order } = found;
  desk.emit({ type: 'orderAnswered', tag, spread: spread.plan.id, call, answer });
  desk.reader.isWanted = true;
  if (answer.kind === 'refused') noteRefusal(desk);
  const isRefusedHedge =
    call === 'submit' && answer.kind === 'refused' && order.purpose === 'hedgeEntry' && order.filled === 0;
  if (!isRefusedHedge || !HEDGE_REFUSALS.has(answer.code)) return;
  const { week, signal } = spread.plan;
  desk.emit({ type: 'hedgeRefused', week, signal, contract: order.contract, message: answer.message });
}

const HEDGE_REFUSALS: ReadonlySet<string> = new Set(['NOT_PERMITTED', 'NOT_LISTED']);

/** Calls without an answer after their time, or all of them with a reason for it: only the book can tell now. */
export function doubtUnanswered(desk: Desk, whyAll: string | null): void {
  for (const spread of desk.book.spreads) {
    for (const order of spread.orders) {
      const isOpen = order.state === 'sent' || order.pending !== null;
      if (!isLive(order) || !isOpen) continue;
      if (whyAll === null && desk.now - order.askedAt < ANSWER_PATIENCE_MS) continue;
      const why = whyAll ?? 'no answer in 10 s';
      desk.emit({ type: 'orderUnknown', tag: order.tag, spread: spread.plan.id, why });
      desk.reader.isWanted = true;
    }
  }
}
