import { formatDate } from '../../../shared/units/index.ts';
import type { Printed } from './backtest-json.ts';
import { barPicture, linePicture } from './page-pictures.ts';
import { reportTables, type ReportTable } from './backtest-rows.ts';
import { money, TRADE_HEADER, tradeLine } from './trade-line.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #5b6470; --paper: #fff; --line: #d8dde3; --up: #1a7f4b; --down: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --soft: #9aa4b0; --paper: #14171b; --line: #2b3138; --up: #4cc38a; --down: #ff7b72; } }
body { margin: 24px auto; max-width: 1180px; padding: 0 16px; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
h1 { font-size: 20px; } h2 { font-size: 16px; margin-top: 32px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: 3px 10px 3px 0; text-align: right; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; } td:last-child { white-space: normal; }
.wide { overflow-x: auto; } .soft { color: var(--soft); } svg { width: 100%; height: auto; }
svg text { fill: var(--soft); font-size: 11px; } .axis { stroke: var(--line); } .line { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.up { fill: var(--up); } .down { fill: var(--down); }
`;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function tableHtml({ title, header, rows }: ReportTable): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('\n');
  return `<h2>${escaped(title)}</h2>\n<div class="wide"><table><thead>${cells('th', header)}</thead><tbody>\n${body}\n</tbody></table></div>\n`;
}

/** The whole report as one file that needs nothing else: no script, no network. */
export function backtestPage({ run, report, beside }: Printed): string {
  const { from, to, settings, pointToleranceMs } = run.parameters;
  const { exitRule, stopRule, lotsPerTrade } = settings.trade;
  const equity = report.equity.map(({ on, sum }) => ({ name: on, value: sum / 100 }));
  const years = report.byYear.map(({ name, statistics }) => ({ name, value: statistics.net / 100 }));
  const signals = report.bySignal.map(({ name, statistics }) => ({ name, value: statistics.net / 100 }));
  const trades: ReportTable = {
    title: 'Every week with a signal',
    header: TRADE_HEADER,
    rows: run.trades.map(tradeLine),
  };
  const recorded = report.all.recordedShare;
  const prices =
    recorded === null
      ? 'No option was traded.'
      : `${(recorded * 100).toFixed(1)} % of the fills were on recorded prices (at most ${pointToleranceMs / 60_000} minutes old), the others on the model's.`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Backtest ${run.id}</title><style>${STYLE}</style></head><body>
<h1>Backtest ${from} (${formatDate(from)}) to ${to} (${formatDate(to)})</h1>
<p>${exitRule} exit, ${stopRule} stop, ${lotsPerTrade} lots a trade: ${report.all.trades} trades in ${run.totals.weeks} weeks, net ${escaped(money(report.all.net))}.
${prices}${report.pooled === null ? '' : ` ${escaped(report.pooled)}`}</p>
<h2>Sum of nets, trade by trade</h2>${linePicture(equity)}
<h2>Net by year</h2>${barPicture(years)}
<h2>Net by signal</h2>${barPicture(signals)}
${reportTables(report, beside).map(tableHtml).join('')}
${tableHtml(trades)}
<p class="soft">Run ${run.id}, version ${escaped(run.codeVersion)}, data ${run.fingerprint.slice(0, 16)}, order hash ${run.orderHash}.</p>
</body></html>
`;
}
