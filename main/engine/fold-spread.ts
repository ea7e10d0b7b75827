import type { SpreadId } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import { answered, changeAsked, outcomeUnknown, ruledAbsent } from '../domain/trading/order-machine.ts';
import { intendedOrder } from '../domain/trading/intended-order.ts';
import { type OrderRecord } from '../domain/trading/order-record.ts';
import { seen } from '../domain/trading/order-seen.ts';
import type { OrderTag } from '../domain/trading/order.ts';
import { plannedSpread, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Book } from './book.ts';
import type { Fact, FactOf } from './fact.ts';
import { foldLife, change } from './fold-life.ts';

/** Facts of spreads and their orders: each goes through the order machine, which alone says what follows. */
export function foldSpread(book: Book, fact: Fact): void {
  switch (fact.type) {
    case 'spreadPlanned':
      book.spreads = [...book.spreads, plannedSpread(fact.plan)];
      return;
    case 'positionAdopted':
      book.spreads = [...book.spreads, adoptedSpread(fact)];
      return;
    case 'orderIntended':
    case 'orderFound':
      change(book, fact.spread, (spread) => withOrder(spread, fact));
      return;
    case 'changeIntended': {
      const { call, change: wanted, at } = fact;
      step(book, fact, (order) => changeAsked(order, { call, change: wanted, at }));
      if (wanted?.pricing.kind === 'stopLimit')
        change(book, fact.spread, (spread) => ({ ...spread, stopPlacedAt: at }));
      return;
    }
    case 'orderAnswered':
      step(book, fact, (order) => answered(order, fact.call, fact.answer));
      return;
    case 'orderSeen': {
      const { tag } = fact.order;
      if (tag !== null)
        step(book, { spread: fact.spread, tag }, (order) => seen(order, fact.order, fact.value, fact.at));
      return;
    }
    case 'orderUnknown':
      step(book, fact, (order) => outcomeUnknown(order, fact.why));
      return;
    case 'orderAbsent':
      step(book, fact, (order) => ruledAbsent(order, fact.state, fact.detail));
      return;
    default:
      foldLife(book, fact);
  }
}

function adoptedSpread({ plan, adopted, closes, by, at }: FactOf<'positionAdopted'>): SpreadRecord {
  const detail = `adopted by ${by} to be closed`;
  const exit = closes ? { reason: 'user' as const, detail, at, stopChanges: 0 } : null;
  return { ...plannedSpread(plan), adopted, openedAt: at, exit, note: closes ? detail : `adopted by ${by}` };
}

function step(
  book: Book,
  at: { readonly spread: SpreadId; readonly tag: OrderTag },
  next: (order: OrderRecord) => OrderRecord,
): void {
  change(book, at.spread, (spread) => ({
    ...spread,
    orders: spread.orders.map((order) => (order.tag === at.tag ? next(order) : order)),
  }));
}

function withOrder(
  spread: SpreadRecord,
  fact: Extract<Fact, { type: 'orderIntended' | 'orderFound' }>,
): SpreadRecord {
  if (spread.orders.some((order) => order.tag === fact.ticket.tag)) return spread;
  const order = intendedOrder(fact.ticket, fact.spread, fact.purpose, fact.at);
  const stopPlacedAt: Instant | null = fact.purpose === 'brokerStop' ? fact.at : spread.stopPlacedAt;
  return { ...spread, orders: [...spread.orders, order], stopPlacedAt };
}
