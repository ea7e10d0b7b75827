import type { Bar, DailyCandle } from '../../../shared/contract/index.ts';
import { dateFromDayNumber } from '../../../shared/units/index.ts';
import type { BarSeries, DayCoverage, HistoryStore, PricePoint } from '../../ports/history-store.ts';
import { orThrow } from './fault.ts';
import type { Database } from './open-database.ts';

const SERIES = 'series = (SELECT id FROM bar_series WHERE symbol = ? AND minutes = ? AND vendor = ?)';

const BARS = `SELECT start, open, high, low, close FROM bar
  WHERE ${SERIES} AND start >= ? AND start < ? ORDER BY start`;
const DAILY = `SELECT date, open, high, low, close FROM daily_candle
  WHERE symbol = ? AND vendor = ? AND date >= ? AND date <= ? ORDER BY date`;
const PRICES = `SELECT at, expiry, strike, type, price, open_interest AS openInterest, lot_size AS lotSize
  FROM price_point WHERE vendor = ? AND expiry = ? AND at >= ? AND at < ? ORDER BY at, strike, type`;
/** India is 19,800,000 ms ahead of UTC all year. */
const COVERAGE = `SELECT (start + 19800000) / 86400000 AS day, count(*) AS bars FROM bar
  WHERE ${SERIES} GROUP BY day ORDER BY day`;
const ALL_SERIES = `SELECT symbol, minutes, vendor FROM bar_series
  WHERE EXISTS (SELECT 1 FROM bar WHERE series = id) ORDER BY symbol, vendor, minutes`;

type Reads = Pick<HistoryStore, 'barSeries' | 'bars' | 'daily' | 'prices' | 'coverage'>;

/** The reading half of history.db. */
export function historyReads(db: Database): Reads {
  const series = (bars: BarSeries) => [bars.symbol, bars.minutes, bars.vendor] as const;
  const bars = db.prepare<[string, number, string, number, number], Bar>(BARS);
  const daily = db.prepare<[string, string, string, string], DailyCandle>(DAILY);
  const prices = db.prepare<[string, string, number, number], PricePoint>(PRICES);
  const days = db.prepare<[string, number, string], { day: number; bars: number }>(COVERAGE);
  const all = db.prepare<[], BarSeries>(ALL_SERIES);
  return {
    barSeries: () => orThrow(db.name, () => all.all()),
    bars: (of, from, upTo) => orThrow(db.name, () => bars.all(...series(of), from, upTo)),
    daily: ({ symbol, vendor }, from, to) => orThrow(db.name, () => daily.all(symbol, vendor, from, to)),
    prices: (vendor, expiry, from, upTo) => orThrow(db.name, () => prices.all(vendor, expiry, from, upTo)),
    coverage: (of): readonly DayCoverage[] =>
      orThrow(db.name, () => days.all(...series(of))).map((day) => ({
        date: dateFromDayNumber(day.day),
        bars: day.bars,
      })),
  };
}
