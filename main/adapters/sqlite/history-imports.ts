import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import {
  formatPrice,
  istDate,
  istTime,
  formatTimeOfDay,
  type Instant,
  type Paise,
} from '../../../shared/units/index.ts';
import type { BarSeries, DailySeries, PricePoint } from '../../ports/history-store.ts';
import type { ImportTarget } from './import-rows.ts';
import type { Database } from './open-database.ts';

type Prices = Pick<Bar, 'open' | 'high' | 'low' | 'close'>;
type PointValues = Pick<PricePoint, 'price' | 'openInterest' | 'lotSize'>;

const PRICES = 'open, high, low, close';

function priceText({ open, high, low, close }: Prices): string {
  return [open, high, low, close].map((price: Paise) => formatPrice(price)).join(' / ');
}

function pointText({ price, openInterest, lotSize }: PointValues): string {
  return `${formatPrice(price)}, open interest ${openInterest ?? 'unknown'}, lot ${lotSize ?? 'unknown'}`;
}

function timeText(at: Instant): string {
  return `${istDate(at)} ${formatTimeOfDay(istTime(at))}`;
}

/** The number of a series of bars; a new one where it has none. */
export function seriesId(db: Database, { symbol, minutes, vendor }: BarSeries): number {
  db.prepare('INSERT OR IGNORE INTO bar_series (symbol, minutes, vendor) VALUES (?, ?, ?)').run(
    symbol,
    minutes,
    vendor,
  );
  const find = db.prepare<[string, number, string], number>(
    'SELECT id FROM bar_series WHERE symbol = ? AND minutes = ? AND vendor = ?',
  );
  return find.pluck().get(symbol, minutes, vendor) ?? 0;
}

export function barTarget(db: Database, series: BarSeries): ImportTarget<Bar> {
  const id = seriesId(db, series);
  const insert = db.prepare(
    `INSERT INTO bar (series, start, ${PRICES}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const find = db.prepare<[number, number], Prices>(
    `SELECT ${PRICES} FROM bar WHERE series = ? AND start = ?`,
  );
  return {
    insert: ({ start, open, high, low, close }) =>
      insert.run(id, start, open, high, low, close).changes === 1,
    stored: ({ start }) => textOf(find.get(id, start), priceText),
    given: priceText,
    name: ({ start }) => timeText(start),
  };
}

export function dailyTarget(db: Database, { symbol, vendor }: DailySeries): ImportTarget<DailyCandle> {
  const insert = db.prepare(
    `INSERT INTO daily_candle (symbol, vendor, date, ${PRICES}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const find = db.prepare<[string, string, string], Prices>(
    `SELECT ${PRICES} FROM daily_candle WHERE symbol = ? AND vendor = ? AND date = ?`,
  );
  return {
    insert: ({ date, open, high, low, close }) =>
      insert.run(symbol, vendor, date, open, high, low, close).changes === 1,
    stored: ({ date }) => textOf(find.get(symbol, vendor, date), priceText),
    given: priceText,
    name: ({ date }) => date,
  };
}

export function priceTarget(db: Database, vendor: string): ImportTarget<PricePoint> {
  const insert = db.prepare(
    `INSERT INTO price_point (vendor, expiry, at, strike, type, price, open_interest, lot_size)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const find = db.prepare<[string, string, number, number, string], PointValues>(
    `SELECT price, open_interest AS openInterest, lot_size AS lotSize FROM price_point
     WHERE vendor = ? AND expiry = ? AND at = ? AND strike = ? AND type = ?`,
  );
  return {
    insert: ({ expiry, at, strike, type, price, openInterest, lotSize }) =>
      insert.run(vendor, expiry, at, strike, type, price, openInterest, lotSize).changes === 1,
    stored: ({ expiry, at, strike, type }) => textOf(find.get(vendor, expiry, at, strike, type), pointText),
    given: pointText,
    name: ({ expiry, at, strike, type }) => `${timeText(at)} ${expiry} ${strike} ${type}`,
  };
}

function textOf<Row>(row: Row | undefined, text: (row: Row) => string): string {
  return row === undefined ? 'nothing' : text(row);
}
