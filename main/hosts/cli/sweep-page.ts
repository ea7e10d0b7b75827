import type { Axis } from '../../research/sweep/grid.ts';
import type { SweepRow } from '../../research/sweep/row.ts';
import type { Statistics } from '../../../shared/contract/index.ts';
import { money } from './trade-line.ts';

const STYLE = `body { margin: 24px; font: 14px/1.5 system-ui, sans-serif; background: #fff; color: #1b1f24; }
table { border-collapse: collapse; margin-bottom: 24px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 12px; text-align: right; border: 1px solid #d8dde3; }`;

/** Green where it earned, red where it lost, the stronger the further from zero; both are written out as well. */
function colour(value: number | null, most: number): string {
  if (value === null || most === 0) return '#fff';
  const part = Math.round((Math.abs(value) / most) * 55);
  return value >= 0 ? `hsl(150 50% ${100 - part}%)` : `hsl(4 70% ${100 - part}%)`;
}

function heatMap(
  title: string,
  axes: readonly Axis[],
  rows: readonly SweepRow[],
  pick: (row: SweepRow) => Statistics | null,
): string {
  const [down, across] = axes;
  const most = Math.max(0, ...rows.map((row) => Math.abs(pick(row)?.expectancy ?? 0)));
  const columns = across?.values ?? [''];
  const cell = (first: string, second: string): string => {
    const there = rows.filter(({ values }) => values[0] === first && (values[1] ?? '') === second);
    const cells = there.map((row) => {
      const value = pick(row)?.expectancy ?? null;
      return `<span style="background:${colour(value, most)}">${money(value)} (${pick(row)?.trades ?? 0})</span>`;
    });
    return `<td>${cells.join('<br>')}</td>`;
  };
  const body = (down?.values ?? []).map(
    (first) => `<tr><th>${first}</th>${columns.map((second) => cell(first, second)).join('')}</tr>`,
  );
  const head = `<tr><th>${down?.name ?? ''} / ${across?.name ?? ''}</th>${columns.map((each) => `<th>${each}</th>`).join('')}</tr>`;
  return `<h2>${title}</h2><table>${head}\n${body.join('\n')}</table>\n`;
}

/** The first two axes as a map of what a trade came to, with the number of trades; further axes stand below each other. */
export function sweepPage(axes: readonly Axis[], rows: readonly SweepRow[]): string {
  const isSplit = rows.some(({ outOfSample }) => outOfSample !== null);
  const before = heatMap(
    isSplit ? 'In-sample: rupees a trade' : 'Rupees a trade',
    axes,
    rows,
    (row) => row.inSample,
  );
  const after = isSplit ? heatMap('Out-of-sample: rupees a trade', axes, rows, (row) => row.outOfSample) : '';
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Sweep</title><style>${STYLE}</style></head><body>\n<h1>Sweep of ${rows.length} runs</h1>\n${before}${after}</body></html>\n`;
}
