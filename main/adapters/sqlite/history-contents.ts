import type { Instant } from '../../../shared/units/index.ts';
import type { DailySeries, HistoryContents, PriceSpan } from '../../ports/history-store.ts';
import { orThrow } from './fault.ts';
import type { Database } from './open-database.ts';

const DAILY_SERIES = 'SELECT DISTINCT symbol, vendor FROM daily_candle ORDER BY symbol, vendor';
const PRICE_SPANS = `SELECT vendor, expiry, count(*) AS points, min(at) AS first, max(at) AS last
  FROM price_point GROUP BY vendor, expiry ORDER BY vendor, expiry`;
const STARTS = `SELECT start FROM bar WHERE series =
  (SELECT id FROM bar_series WHERE symbol = ? AND minutes = ? AND vendor = ?) ORDER BY start`;

/** What history.db holds. */
export function historyContents(db: Database): HistoryContents {
  const daily = db.prepare<[], DailySeries>(DAILY_SERIES);
  const spans = db.prepare<[], PriceSpan>(PRICE_SPANS);
  const starts = db.prepare<[string, number, string], Instant>(STARTS).pluck();
  return {
    dailySeries: () => orThrow(db.name, () => daily.all()),
    priceSpans: () => orThrow(db.name, () => spans.all()),
    starts: ({ symbol, minutes, vendor }) => orThrow(db.name, () => starts.all(symbol, minutes, vendor)),
  };
}
