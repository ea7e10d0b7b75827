import { ok, type Result } from '../../../shared/units/index.ts';
import type { BrokerOrder, BrokerTrade } from '../../domain/trading/order.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import { orThrow, type StorageFault } from './fault.ts';
import { openDatabase, type Database } from './open-database.ts';
import type { Schema } from './schema.ts';

const PAPER_BOOK_1 = `
  CREATE TABLE paper_order (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
  CREATE TABLE paper_trade (place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
  CREATE TABLE exchange_state (one INTEGER PRIMARY KEY CHECK (one = 1), body TEXT NOT NULL) STRICT;
`;

export const PAPER_BOOK_SCHEMA: Schema = {
  kind: 'paper book',
  applicationId: 0x4b76_5001,
  synchronous: 'NORMAL',
  migrations: [PAPER_BOOK_1],
};

const UPSERT = 'VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body';

function prepare(db: Database) {
  return {
    orders: db.prepare<[], string>('SELECT body FROM paper_order ORDER BY place').pluck(),
    trades: db.prepare<[], string>('SELECT body FROM paper_trade ORDER BY place').pluck(),
    state: db.prepare<[], string>('SELECT body FROM exchange_state').pluck(),
    saveOrder: db.prepare<[string, string]>(`INSERT INTO paper_order (id, body) ${UPSERT}`),
    saveTrade: db.prepare<[string, string]>(`INSERT INTO paper_trade (id, body) ${UPSERT}`),
    saveState: db.prepare<[string]>('INSERT OR REPLACE INTO exchange_state (one, body) VALUES (1, ?)'),
    clear: db.transaction(() => {
      db.exec('DELETE FROM paper_order; DELETE FROM paper_trade; DELETE FROM exchange_state');
    }),
  };
}

/** The paper broker's disk. Orders and trades come back in the order in which they were first saved. */
export function openPaperBook(path: string): Result<PaperBookStore, StorageFault> {
  const opened = openDatabase(path, PAPER_BOOK_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const sql = prepare(db);
  return ok({
    load: () =>
      orThrow(path, () => ({
        orders: sql.orders.all().map((body) => JSON.parse(body) as BrokerOrder),
        trades: sql.trades.all().map((body) => JSON.parse(body) as BrokerTrade),
        state: sql.state.get() ?? null,
      })),
    saveOrder: (order) => orThrow(path, () => void sql.saveOrder.run(order.orderId, JSON.stringify(order))),
    saveTrade: (trade) => orThrow(path, () => void sql.saveTrade.run(trade.tradeId, JSON.stringify(trade))),
    saveState: (state) => orThrow(path, () => void sql.saveState.run(state)),
    clear: () => orThrow(path, () => sql.clear()),
    close: () => db.close(),
  });
}
