import { istDate, ZERO_PAISE, type Instant, type Paise } from '../../../shared/units/index.ts';
import {
  ExchangeBook,
  type BookChanges,
  type BookState,
  type ExchangeRules,
} from '../../domain/exchange/index.ts';
import type { BrokerOrder, BrokerTrade } from '../../domain/trading/order.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';

/** What the paper broker knows besides its book. */
export interface PaperAccount {
  /** Calls taken so far: what chance is drawn by. */
  readonly calls: number;
  /** Charges of all days before. */
  readonly chargesBefore: Paise;
  /** The last index level: contracts that expired while nobody was there are settled by it. */
  readonly spot: Paise | null;
}

interface SavedState extends PaperAccount {
  readonly book: BookState;
  /** The changes that are being written row by row; found again where a crash cut that short. */
  readonly writing: BookChanges;
}

export interface LoadedPaper {
  readonly book: ExchangeBook;
  readonly account: PaperAccount;
}

/** The book as it was last saved, or an empty one. A state that is not ours throws: an empty book would be a lie. */
export function loadPaper(store: PaperBookStore, rules: ExchangeRules, now: Instant): LoadedPaper {
  const { orders, trades, state } = store.load();
  if (state === null) {
    const account = { calls: 0, chargesBefore: ZERO_PAISE, spot: null };
    return { book: new ExchangeBook(rules, istDate(now)), account };
  }
  const saved = JSON.parse(state) as SavedState;
  const isToday = (row: { readonly at: Instant }): boolean => istDate(row.at) === saved.book.day;
  const allOrders = merged(orders, saved.writing.orders, (order: BrokerOrder) => order.orderId).filter(
    isToday,
  );
  const allTrades = merged(trades, saved.writing.trades, (trade: BrokerTrade) => trade.tradeId).filter(
    isToday,
  );
  const { calls, chargesBefore, spot } = saved;
  const book = ExchangeBook.resume(rules, saved.book, allOrders, allTrades);
  return { book, account: { calls, chargesBefore, spot } };
}

/** One write holds the state with all changes, then the rows follow: after any crash the book is as before or as after. */
export function savePaper(
  store: PaperBookStore,
  book: ExchangeBook,
  account: PaperAccount,
  writing: BookChanges,
): void {
  const state: SavedState = { ...account, book: book.state(), writing };
  store.saveState(JSON.stringify(state));
  for (const order of writing.orders) store.saveOrder(order);
  for (const trade of writing.trades) store.saveTrade(trade);
}

function merged<T>(rows: readonly T[], newer: readonly T[], idOf: (row: T) => string): readonly T[] {
  const all = new Map(rows.map((row) => [idOf(row), row]));
  for (const row of newer) all.set(idOf(row), row);
  return [...all.values()];
}
