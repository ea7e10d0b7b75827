import { backtestJson, type Printed } from './backtest-json.ts';
import type { BacktestFormat } from './backtest-options.ts';
import { printedTables } from './backtest-rows.ts';
import { replayCsv } from './replay-rows.ts';

/** A run in the asked format; the page is loaded only when it is asked for. */
export async function rendered(printed: Printed, format: BacktestFormat): Promise<string> {
  const { run, report, beside } = printed;
  if (format === 'json') return backtestJson(printed);
  if (format === 'csv') return replayCsv(run.trades);
  if (format === 'html') return (await import('./backtest-page.ts')).backtestPage(printed);
  return `${printedTables(report, run.trades, beside)}\norder hash ${run.orderHash}\nrun ${run.id}\n`;
}
