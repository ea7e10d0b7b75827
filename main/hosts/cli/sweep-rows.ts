import type { Axis } from '../../research/sweep/grid.ts';
import type { SweepRow } from '../../research/sweep/row.ts';
import type { Statistics } from '../../../shared/contract/index.ts';
import type { BacktestFormat } from './backtest-options.ts';
import { sweepPage } from './sweep-page.ts';
import { plainCsv, textTable } from './text-table.ts';
import { money } from './trade-line.ts';

const PART = ['trades', 'net', 'a trade', 'drawdown'] as const;

const shown = (of: Statistics | null): readonly string[] =>
  of === null ? [] : [String(of.trades), money(of.net), money(of.expectancy), money(of.drawdown.depth)];

const plain = (of: Statistics | null): readonly string[] =>
  of === null
    ? []
    : [of.trades, of.net / 100, Math.round(of.expectancy ?? 0) / 100, of.drawdown.depth / 100].map(String);

/** A row for each run, as they lie in the grid: never sorted by what they earned, so that none is chosen for the reader. */
export function printedSweep(
  axes: readonly Axis[],
  rows: readonly SweepRow[],
  format: BacktestFormat,
): string {
  if (format === 'json') return `${JSON.stringify({ axes, rows }, null, 2)}\n`;
  if (format === 'html') return sweepPage(axes, rows);
  const isSplit = rows.some(({ outOfSample }) => outOfSample !== null);
  const names = axes.map(({ name }) => name);
  const header = [...names, ...PART, ...(isSplit ? PART.map((name) => `${name} after`) : []), 'order hash'];
  const cells = format === 'csv' ? plain : shown;
  const lines = rows.map(({ values, inSample, outOfSample, orderHash }) => [
    ...values,
    ...cells(inSample),
    ...cells(outOfSample),
    orderHash.slice(0, 12),
  ]);
  return format === 'csv' ? plainCsv(header, lines) : textTable(header, lines);
}
