import { formatTimeOfDay, istTime, type Instant } from '../../../shared/units/index.ts';
import { isOdd, type DayReport } from '../../domain/history/index.ts';
import type { StoreCoverage } from './history-cover.ts';
import { seriesCells, type CoverageTable } from './history-rows.ts';

const clock = (at: Instant): string => formatTimeOfDay(istTime(at)).slice(0, 5);

/** A line for each day that is not as it should be. */
export function dayTable({ bars }: StoreCoverage): CoverageTable {
  const rows = bars.flatMap(({ series, seen }) =>
    seen.reports.filter(isOdd).map((day) => [...seriesCells(series), ...dayCells(day)]),
  );
  const header = ['symbol', 'vendor', 'interval', 'date', 'day', 'state', 'bars', 'of', 'what'];
  return { header, rows };
}

function dayCells(day: DayReport): readonly string[] {
  return [day.date, day.kind, day.state, String(day.bars), String(day.expected), oddWords(day)];
}

/** What is wrong with a day, counted. */
export function oddWords({ missingBars, duplicates, outside, offGrid, shift }: DayReport): string {
  const counts: readonly (readonly [number, string])[] = [
    [missingBars, 'missing'],
    [duplicates.length, 'double'],
    [outside.length, 'outside'],
    [offGrid.length, 'off grid'],
  ];
  const words = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return [...words, ...(shift === null ? [] : [shift.kind])].join(' ');
}

/** A line for each finding of one day: the spans without bars, and each double, foreign or misplaced bar. */
export function detailTable({ bars }: StoreCoverage): CoverageTable {
  const rows = bars.flatMap(({ series, seen }) =>
    seen.reports.flatMap((day) =>
      findings(day).map((finding) => [...seriesCells(series), day.date, ...finding]),
    ),
  );
  return { header: ['symbol', 'vendor', 'interval', 'date', 'what', 'when'], rows };
}

function findings(day: DayReport): CoverageTable['rows'] {
  const whole = day.missing.length + day.duplicates.length + day.outside.length + day.offGrid.length === 0;
  return [
    ...(whole && day.shift === null ? [[day.state, `${day.bars} bars`]] : []),
    ...day.missing.map(({ from, upTo }) => ['missing', `${clock(from)}-${clock(upTo)}`]),
    ...day.duplicates.map((at) => ['double', clock(at)]),
    ...day.outside.map((at) => ['outside', clock(at)]),
    ...day.offGrid.map((at) => ['off grid', clock(at)]),
    ...(day.shift === null ? [] : [[day.shift.kind, day.shift.evidence]]),
  ];
}
