import { openDataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { chargesFor } from '../../main/domain/trading/charges.ts';
import type { BrokerOrder, BrokerTrade } from '../../main/domain/trading/order.ts';
import type { Fact } from '../../main/engine/index.ts';
import type { BookName } from '../../main/ports/journal.ts';
import { TERMINAL_SETTINGS } from '../../shared/contract/index.ts';
import { istDate, paise, quantity } from '../../shared/units/index.ts';
import { valueOf } from './outcome.ts';

/** What a list of fills comes to: money in less money out, in paise, and the net units of each contract. */
export function reckoned(trades: readonly BrokerTrade[]): {
  readonly realised: number;
  readonly nets: Readonly<Record<string, number>>;
} {
  const nets: Record<string, number> = {};
  let realised = 0;
  for (const { contract, side, quantity: units, price } of trades) {
    const sign = side === 'buy' ? 1 : -1;
    nets[contract] = (nets[contract] ?? 0) + sign * units;
    realised -= sign * units * price;
  }
  return { realised, nets };
}

/** The facts of a book's journal, once its terminal has ended. */
export function factsOf(path: string, book: BookName): readonly Fact[] {
  const folder = valueOf(openDataFolder(path));
  const journal = valueOf(folder.journal(book));
  const rows = journal.read(1, journal.head().row);
  journal.close();
  folder.close();
  return rows.map(({ body }) => JSON.parse(body) as Fact);
}

/** The paper exchange's own fills, once its terminal has ended. */
export function paperTrades(path: string): readonly BrokerTrade[] {
  const folder = valueOf(openDataFolder(path));
  const book = valueOf(folder.paperBook('paper'));
  const { trades } = book.load();
  book.close();
  folder.close();
  return trades;
}

export function closedSpreads(facts: readonly Fact[]): readonly Extract<Fact, { type: 'spreadClosed' }>[] {
  return facts.filter((fact) => fact.type === 'spreadClosed');
}

/** What the law and the broker take for these orders, in paise. */
export function chargesOf(orders: readonly BrokerOrder[], trades: readonly BrokerTrade[]): number {
  let total = 0;
  for (const { orderId, side, filled, at } of orders) {
    const own = trades.filter((trade) => trade.orderId === orderId);
    const turnover = paise(own.reduce((sum, trade) => sum + trade.price * trade.quantity, 0));
    const order = { side, quantity: filled, lotSize: quantity(65), turnover, date: istDate(at) };
    total += chargesFor(order, TERMINAL_SETTINGS.trade).total;
  }
  return total;
}
