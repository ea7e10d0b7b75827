import type { Schema } from './schema.ts';

const HISTORY_1 = `
  CREATE TABLE bar_series (
    id INTEGER PRIMARY KEY,
    symbol TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    vendor TEXT NOT NULL,
    UNIQUE (symbol, minutes, vendor)
  ) STRICT;
  CREATE TABLE bar (
    series INTEGER NOT NULL REFERENCES bar_series (id),
    start INTEGER NOT NULL,
    open INTEGER NOT NULL,
    high INTEGER NOT NULL,
    low INTEGER NOT NULL,
    close INTEGER NOT NULL,
    PRIMARY KEY (series, start)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE daily_candle (
    symbol TEXT NOT NULL,
    vendor TEXT NOT NULL,
    date TEXT NOT NULL,
    open INTEGER NOT NULL,
    high INTEGER NOT NULL,
    low INTEGER NOT NULL,
    close INTEGER NOT NULL,
    PRIMARY KEY (symbol, vendor, date)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE price_point (
    vendor TEXT NOT NULL,
    expiry TEXT NOT NULL,
    at INTEGER NOT NULL,
    strike INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('CE', 'PE')),
    price INTEGER NOT NULL,
    open_interest INTEGER,
    lot_size INTEGER,
    PRIMARY KEY (vendor, expiry, at, strike, type)
  ) STRICT, WITHOUT ROWID;
`;

/** Backtests as they were run. Their columns are for lists; the whole of each stands in its body, as JSON. */
const BACKTEST_RUNS = `
  CREATE TABLE backtest_run (
    id TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL,
    code_version TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    order_hash TEXT NOT NULL,
    trades INTEGER NOT NULL,
    net INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE backtest_trade (
    run TEXT NOT NULL REFERENCES backtest_run (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    week TEXT NOT NULL,
    signal TEXT NOT NULL,
    outcome TEXT NOT NULL,
    net INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (run, place)
  ) STRICT, WITHOUT ROWID;
`;

/** What is lost by a power cut can be imported again, so a commit need not wait for the disk. */
export const HISTORY_SCHEMA: Schema = {
  kind: 'history',
  applicationId: 0x4b76_4801,
  synchronous: 'NORMAL',
  migrations: [HISTORY_1, BACKTEST_RUNS],
};
