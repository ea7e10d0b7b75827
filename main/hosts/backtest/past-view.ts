import type { PastSeries, PastView } from '../../../shared/contract/index.ts';
import { isOdd } from '../../domain/history/index.ts';
import type { StoreCoverage } from '../cli/history-cover.ts';
import { oddWords } from '../cli/history-day-rows.ts';
import { priceTable, seriesCells } from '../cli/history-rows.ts';

/** A whole store, judged from its first bar to its last. */
export const EVERYTHING = {
  symbol: null,
  minutes: null,
  vendor: null,
  from: null,
  to: null,
  day: null,
} as const;

/** Of each series; all of them would be too many for a screen, and the command line has them. */
const ODD_DAYS_SHOWN = 200;

function barSeries({ series, seen }: StoreCoverage['bars'][number]): PastSeries {
  const { symbol, vendor, minutes } = series;
  const { from, to, bars, days, duplicates, outside, offGrid, reports } = seen;
  const odd = reports.filter(isOdd);
  return {
    symbol,
    vendor,
    minutes,
    from,
    to,
    bars,
    whole: days.whole,
    partial: days.partial,
    missing: days.missing,
    unsure: days.uncertain,
    closed: days.closed,
    double: duplicates,
    outside,
    offGrid,
    odd: odd
      .slice(0, ODD_DAYS_SHOWN)
      .map((day) => ({ date: day.date, words: [day.state, oddWords(day)].filter(Boolean).join(', ') })),
    oddDays: odd.length,
  };
}

function dailySeries({ series, seen }: StoreCoverage['daily'][number]): PastSeries {
  const { from, to, candles, missing, closed, duplicates } = seen;
  const none = { minutes: null, whole: null, partial: null, unsure: null, outside: null, offGrid: null };
  const odd = missing.map((date) => ({ date, words: 'missing' }));
  return {
    ...series,
    ...none,
    from,
    to,
    bars: candles,
    missing: missing.length,
    closed: closed.length,
    double: duplicates.length,
    odd: odd.slice(0, ODD_DAYS_SHOWN),
    oddDays: odd.length,
  };
}

/** The series that a backtest takes: the vendor's NIFTY bars that reach over the most days; of two that do, the finer. */
function markets(seen: StoreCoverage): PastView['markets'] {
  const nifty = seen.bars.filter(({ series }) => series.symbol === 'NIFTY');
  const daysOf = ({ seen: { days } }: (typeof nifty)[number]): number =>
    days.whole + days.partial + days.special + days.closed;
  const byVendor = Map.groupBy(nifty, ({ series }) => series.vendor);
  return [...byVendor.values()]
    .flatMap((list) =>
      list.toSorted((a, b) => daysOf(b) - daysOf(a) || a.series.minutes - b.series.minutes).slice(0, 1),
    )
    .toSorted((a, b) => daysOf(b) - daysOf(a))
    .map(({ series: { vendor, minutes }, seen: { from, to, days } }) => {
      return { vendor, minutes, from, to, holes: days.missing + days.partial };
    });
}

/** The coverage of a store as it is shown. */
export function pastView(file: string, seen: StoreCoverage, sqlServer: PastView['sqlServer']): PastView {
  const shifts = seen.bars.flatMap(({ series, seen: { shifts: runs } }) =>
    runs.map((run) => ({ series: seriesCells(series).join(' '), ...run })),
  );
  const prices = priceTable(seen).rows.map(([vendor = '', first = '', , expiries, points]) => {
    return { vendor, year: first.slice(0, 4), expiries: Number(expiries), points: Number(points) };
  });
  return {
    file,
    series: [...seen.bars.map(barSeries), ...seen.daily.map(dailySeries)],
    shifts,
    prices,
    markets: markets(seen),
    sqlServer,
  };
}
