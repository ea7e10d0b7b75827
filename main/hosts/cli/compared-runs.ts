import { formatRupees } from '../../../shared/units/index.ts';
import { compareRuns } from '../../research/report/compare-runs.ts';
import type { StoredRun } from '../../research/report/run.ts';
import { statisticsRow, STATISTICS_HEADER } from './statistics-row.ts';
import { textTable } from './text-table.ts';

/** Two runs side by side: their figures, and every week in which they differ. */
export function comparedRuns(a: StoredRun, b: StoredRun): string {
  const { runs, notes, weeks } = compareRuns(a, b);
  const [left, right] = runs.map(({ statistics }) => statisticsRow(statistics));
  const rows = STATISTICS_HEADER.map((name, place) => [name, left?.[place] ?? '', right?.[place] ?? '']);
  const differing = weeks.map(({ week, signal, results }) => [
    week,
    signal,
    ...results.map(({ word, net }) => (net === null ? word : `${word} ${formatRupees(net)}`)),
  ]);
  const said = notes.length === 0 ? '' : `\n${notes.join('\n')}\n`;
  return `${textTable(['', a.id, b.id], rows)}${said}\n${textTable(['week', 'signal', a.id, b.id], differing)}`;
}
