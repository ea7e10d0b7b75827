import type { SpreadId } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';
import {
  answered,
  changeAsked,
  intendedOrder,
  outcomeUnknown,
  ruledAbsent,
  seen,
  type OrderRecord,
} from '../domain/trading/order-machine.ts';
import type { OrderTag } from '../domain/trading/order.ts';
import { liveOrders, plannedSpread, type SpreadRecord } from '../domain/trading/spread.ts';
import type { Book } from './book.ts';
import type { Fact, FactOf } from './fact.ts';

/** Facts of spreads and their orders: each goes through the order machine, which alone says what follows. */
export function foldSpread(book: Book, fact: Fact): void {
  switch (fact.type) {
    case 'spreadPlanned':
      book.spreads = [...book.spreads, plannedSpread(fact.plan)];
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

function foldLife(book: Book, fact: Fact): void {
  switch (fact.type) {
    case 'entryEnded':
      change(book, fact.spread, (spread) => ({
        ...spread,
        entryEnded: { at: fact.at, detail: fact.detail },
      }));
      return;
    case 'spreadOpened':
      change(book, fact.spread, (spread) => ({
        ...spread,
        openedAt: fact.at,
        note: spread.entryEnded?.detail ?? null,
      }));
      return;
    case 'exitDecided':
      change(book, fact.spread, (spread) => withExit(spread, fact));
      return;
    case 'closedElsewhere':
      change(book, fact.spread, (spread) => ({
        ...spread,
        elsewhere: [...spread.elsewhere, ...fact.legs],
        note: fact.detail,
      }));
      return;
    case 'spreadClosed':
      change(book, fact.spread, (spread) => ({ ...spread, closedAt: fact.at }));
      return;
    case 'spreadAbandoned':
      change(book, fact.spread, (spread) => ({ ...spread, abandoned: true, note: fact.detail }));
      return;
    default:
  }
}

function change(book: Book, id: SpreadId, next: (spread: SpreadRecord) => SpreadRecord): void {
  book.spreads = book.spreads.map((spread) => (spread.plan.id === id ? next(spread) : spread));
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

function withExit(spread: SpreadRecord, { reason, detail, at }: FactOf<'exitDecided'>): SpreadRecord {
  const stopChanges = liveOrders(spread, 'brokerStop').reduce(
    (most, order) => Math.max(most, order.changes),
    0,
  );
  return { ...spread, exit: spread.exit ?? { reason, detail, at, stopChanges }, note: detail };
}
