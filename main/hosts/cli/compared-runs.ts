import { formatRupees } from '../../../shared/units/index.ts';
import type { StoredRun } from '../../research/report/run.ts';
import { statisticsOf } from '../../research/report/statistics.ts';
import { statisticsRow, STATISTICS_HEADER } from './statistics-row.ts';
import { textTable } from './text-table.ts';

/** Two runs side by side: their figures, and every week in which they differ. */
export function comparedRuns(a: StoredRun, b: StoredRun): string {
  const [left, right] = [a, b].map(({ trades }) => statisticsRow(statisticsOf(trades)));
  const rows = STATISTICS_HEADER.map((name, place) => [name, left?.[place] ?? '', right?.[place] ?? '']);
  const known = new Map(b.trades.map((trade) => [trade.week, trade]));
  const weeks = a.trades.filter((trade) => known.get(trade.week)?.net !== trade.net);
  const differing = weeks.map((trade) => {
    const other = known.get(trade.week);
    const told = (of: typeof other): string =>
      of === undefined ? 'none' : `${of.exitReason ?? of.outcome} ${formatRupees(of.net)}`;
    return [trade.week, trade.fired.signal, told(trade), told(other)];
  });
  return `${textTable(['', a.id, b.id], rows)}\n${textTable(['week', 'signal', a.id, b.id], differing)}`;
}
