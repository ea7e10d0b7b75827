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
  const read = <Row>(sql: string, ...values: readonly (string | number)[]): readonly Row[] =>
    orThrow(db.name, () => db.prepare<unknown[], Row>(sql).all(...values));
  const keys = ({ symbol, minutes, vendor }: BarSeries) => [symbol, minutes, vendor] as const;
  return {
    barSeries: () => read<BarSeries>(ALL_SERIES),
    bars: (series, from, upTo) => read<Bar>(BARS, ...keys(series), from, upTo),
    daily: ({ symbol, vendor }, from, to) => read<DailyCandle>(DAILY, symbol, vendor, from, to),
    prices: (vendor, expiry, from, upTo) => read<PricePoint>(PRICES, vendor, expiry, from, upTo),
    coverage: (series): readonly DayCoverage[] =>
      read<{ day: number; bars: number }>(COVERAGE, ...keys(series)).map(({ day, bars }) => ({
        date: dateFromDayNumber(day),
        bars,
      })),
  };
}
