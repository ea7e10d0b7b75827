import type { SpreadId } from '../../shared/contract/index.ts';
import { liveOrders } from '../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import type { Book } from './book.ts';
import type { Fact, FactOf } from './fact.ts';

export function foldLife(book: Book, fact: Fact): void {
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
    case 'spreadReopened':
      change(book, fact.spread, (spread) => reopened(spread, fact));
      return;
    case 'spreadAbandoned':
      change(book, fact.spread, (spread) => ({ ...spread, abandoned: true, note: fact.detail }));
      break;
    default:
  }
}

export function change(book: Book, id: SpreadId, next: (spread: SpreadRecord) => SpreadRecord): void {
  book.spreads = book.spreads.map((spread) => (spread.plan.id === id ? next(spread) : spread));
}

function withExit(spread: SpreadRecord, { reason, detail, at }: FactOf<'exitDecided'>): SpreadRecord {
  const stopChanges = liveOrders(spread, 'brokerStop').reduce(
    (most, order) => Math.max(most, order.changes),
    0,
  );
  return { ...spread, exit: spread.exit ?? { reason, detail, at, stopChanges }, note: detail };
}

/** Nothing of it enters again: it lives on as an exit alone. */
function reopened(spread: SpreadRecord, { reason, detail, at }: FactOf<'spreadReopened'>): SpreadRecord {
  const exit = { reason, detail, at, stopChanges: 0 };
  return { ...spread, closedAt: null, abandoned: false, reopenedAt: at, exit, note: detail };
}
