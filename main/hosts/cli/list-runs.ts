import { formatClock, formatRupees, istDate } from '../../../shared/units/index.ts';
import type { BacktestFormat } from './backtest-options.ts';
import { DONE, FAILED, type CliIo } from './io.ts';
import { lookIntoRuns } from './kept-runs.ts';
import { textTable } from './text-table.ts';

/** The runs of a data folder, newest first. */
export function listRuns(data: string, format: BacktestFormat, io: CliIo): number {
  const found = lookIntoRuns(data, (runs) => runs.list());
  if (!found.ok) {
    io.err(found.error);
    return FAILED;
  }
  const lines = found.value ?? [];
  if (format === 'json') {
    const shown = lines.map(({ body: _body, ...line }) => line);
    io.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    const rows = lines.map(({ id, createdAt, codeVersion, trades, net, orderHash }) => [
      id,
      `${istDate(createdAt)} ${formatClock(createdAt)}`,
      codeVersion,
      String(trades),
      formatRupees(net),
      orderHash.slice(0, 12),
    ]);
    io.out(textTable(['id', 'made', 'version', 'trades', 'net', 'order hash'], rows));
  }
  return DONE;
}
