import type { ExitReason } from '../../../shared/contract/index.ts';
import type { Instant, Paise } from '../../../shared/units/index.ts';
import { intendedOrder } from '../../domain/trading/intended-order.ts';
import type { OrderRecord } from '../../domain/trading/order-record.ts';
import { seen } from '../../domain/trading/order-seen.ts';
import type { SpreadPlan } from '../../domain/trading/plan.ts';
import type { Fact } from '../../engine/index.ts';

/** A spread as one book lived through it. */
export interface LedgerSpread {
  readonly plan: SpreadPlan;
  readonly exit: ExitReason | null;
  readonly closedAt: Instant | null;
  readonly realised: Paise | null;
  readonly abandoned: boolean;
}

export interface KeptSpread {
  spread: LedgerSpread;
  readonly orders: Map<string, OrderRecord>;
}

/** What a fact about a spread changes of what is kept of it. */
export function keepFact(kept: KeptSpread, fact: Fact): void {
  const { spread, orders } = kept;
  if (fact.type === 'orderIntended' || fact.type === 'orderFound') {
    const { ticket, purpose, at } = fact;
    if (!orders.has(ticket.tag)) orders.set(ticket.tag, intendedOrder(ticket, fact.spread, purpose, at));
  } else if (fact.type === 'orderSeen') {
    const known = fact.order.tag === null ? undefined : orders.get(fact.order.tag);
    if (known !== undefined) orders.set(known.tag, seen(known, fact.order, fact.value, fact.at));
  } else if (fact.type === 'exitDecided') kept.spread = { ...spread, exit: fact.reason };
  else if (fact.type === 'spreadAbandoned') kept.spread = { ...spread, abandoned: true };
  else if (fact.type === 'spreadReopened') kept.spread = { ...spread, closedAt: null, realised: null };
  else if (fact.type === 'spreadClosed') {
    const { reason, at, realised } = fact;
    kept.spread = { ...spread, exit: reason, closedAt: at, realised };
  }
}
