import type { SeriesCoverage } from '../../domain/history/index.ts';
import type { BarSeries, PriceSpan } from '../../ports/history-store.ts';
import type { StoreCoverage } from './history-cover.ts';

/** One table of the coverage view. */
export interface CoverageTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const seriesCells = ({ symbol, vendor, minutes }: BarSeries): readonly string[] => {
  return [symbol, vendor, `${minutes} min`];
};

const ODD = ['double', 'outside', 'off grid', 'moved'];

/** A line for each series: how many days it has, and how many of them are not as they should be. */
export function seriesTable({ bars, daily }: StoreCoverage): CoverageTable {
  const days = ['bars', 'whole', 'partial', 'missing', 'unsure', 'closed'];
  const header = ['symbol', 'vendor', 'interval', 'from', 'to', ...days, ...ODD];
  const ofBars = bars.map(({ series, seen }) => [...seriesCells(series), ...countCells(seen)]);
  const ofDays = daily.map(({ series, seen }) => {
    const { from, to, candles, missing, closed, duplicates } = seen;
    const counts = [missing.length, '', closed.length, duplicates.length].map(String);
    return [series.symbol, series.vendor, 'daily', from, to, String(candles), '', '', ...counts, '', '', ''];
  });
  return { header, rows: [...ofBars, ...ofDays] };
}

function countCells(seen: SeriesCoverage): readonly string[] {
  const { whole, partial, missing, uncertain, closed } = seen.days;
  const moved = seen.shifts.reduce((days, run) => days + run.days, 0);
  const counts = [seen.bars, whole, partial, missing, uncertain, closed];
  const odd = [seen.duplicates, seen.outside, seen.offGrid, moved];
  return [seen.from, seen.to, ...[...counts, ...odd].map(String)];
}

/** A line for each vendor's prices of a year's expiries. */
export function priceTable({ prices }: StoreCoverage): CoverageTable {
  const byYear = new Map<string, { expiries: number; points: number; first: PriceSpan; last: PriceSpan }>();
  for (const span of prices) {
    const key = `${span.vendor}\n${span.expiry.slice(0, 4)}`;
    const { expiries, points, first } = byYear.get(key) ?? { expiries: 0, points: 0, first: span };
    byYear.set(key, { expiries: expiries + 1, points: points + span.points, first, last: span });
  }
  const rows = [...byYear.values()].map(({ expiries, points, first, last }) => {
    return [first.vendor, first.expiry, last.expiry, String(expiries), String(points)];
  });
  return { header: ['vendor', 'first expiry', 'last expiry', 'expiries', 'prices'], rows };
}

/** A line for each suspicion about times, with what it rests on. */
export function shiftTable({ bars }: StoreCoverage): CoverageTable {
  const rows = bars.flatMap(({ series, seen }) =>
    seen.shifts.map(({ kind, from, to, days, evidence }) => {
      return [...seriesCells(series), kind, from, to, String(days), evidence];
    }),
  );
  return { header: ['symbol', 'vendor', 'interval', 'moved', 'from', 'to', 'days', 'the first day'], rows };
}
