import type { Fact } from '../../../main/engine/fact.ts';
import { intendedOrder } from '../../../main/domain/trading/intended-order.ts';
import {
  answered,
  changeAsked,
  outcomeUnknown,
  ruledAbsent,
} from '../../../main/domain/trading/order-machine.ts';
import type { OrderRecord } from '../../../main/domain/trading/order-record.ts';
import { seen } from '../../../main/domain/trading/order-seen.ts';
import type { PlainFact } from './checker/journal-view.ts';

/** What a fact makes of the order that it is about. */
function next(order: OrderRecord, fact: Fact): OrderRecord {
  switch (fact.type) {
    case 'changeIntended':
      return changeAsked(order, { call: fact.call, change: fact.change, at: fact.at });
    case 'orderAnswered':
      return answered(order, fact.call, fact.answer);
    case 'orderSeen':
      return seen(order, fact.order, fact.value, fact.at);
    case 'orderUnknown':
      return outcomeUnknown(order, fact.why);
    case 'orderAbsent':
      return ruledAbsent(order, fact.state, fact.detail);
    default:
      return order;
  }
}

/** The journal's orders, each taken through the order machine again: which states follow which. For the report alone. */
export class OrderStates {
  readonly #orders = new Map<string, OrderRecord>();

  /** The change of state that a fact brings about, as `sent -> working`; null where none. */
  onFact(plain: PlainFact): string | null {
    const fact = plain as unknown as Fact;
    if (fact.type === 'orderIntended' || fact.type === 'orderFound') {
      const { tag } = fact.ticket;
      if (this.#orders.has(tag)) return null;
      const order = intendedOrder(fact.ticket, fact.spread, fact.purpose, fact.at);
      this.#orders.set(tag, order);
      return `intended -> ${order.state}`;
    }
    const tag = fact.type === 'orderSeen' ? fact.order.tag : 'tag' in fact ? fact.tag : null;
    const order = tag === null ? undefined : this.#orders.get(tag);
    if (tag === null || order === undefined) return null;
    const after = next(order, fact);
    this.#orders.set(tag, after);
    return after.state === order.state ? null : `${order.state} -> ${after.state}`;
  }
}
