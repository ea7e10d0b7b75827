import { UNKNOWN } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import { money, TRADE_HEADER, tradeLine } from './trade-line.ts';
import type { RunGroup, RunReport } from '../../../shared/contract/index.ts';
import type { SideBySide } from '../../research/report/report.ts';
import { STATISTICS_HEADER, statisticsRow } from './statistics-row.ts';
import { textTable } from './text-table.ts';

const NONE = UNKNOWN;

export interface ReportTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function groupTable(title: string, groups: readonly RunGroup[]): ReportTable {
  const rows = groups.map(({ name, statistics }) => [name, ...statisticsRow(statistics)]);
  return { title, header: ['', ...STATISTICS_HEADER], rows };
}

/** Every table of a report, in the order in which it is read. */
export function reportTables(
  report: RunReport,
  beside: readonly SideBySide[] | null,
): readonly ReportTable[] {
  const { all } = report;
  const { depth, from, to, trades, longest } = all.drawdown;
  const tables = [
    groupTable('All trades', [{ name: 'all', statistics: all }]),
    groupTable('By kind of expiry', report.byEra),
    groupTable('By signal', report.bySignal),
    groupTable('By exit', report.byExit),
    groupTable('By sessions from entry to expiry, each kind of expiry apart', report.bySessions),
    groupTable('By day of the entry', report.byWeekday),
    groupTable('By year', report.byYear),
    groupTable('By month', report.byMonth),
    {
      title: 'Deepest drawdown',
      header: ['depth', 'from', 'to', 'trades', 'longest without a new high'],
      rows: [[money(depth), from ?? NONE, to ?? NONE, String(trades), `${longest} trades`]],
    },
    {
      title: 'Weeks with a signal and no trade',
      header: ['reason', 'weeks', 'which'],
      rows: report.missed.map(({ reason, weeks }) => [reason, String(weeks.length), weeks.join(' ')]),
    },
  ];
  return beside === null ? tables : [...tables, besideTable(beside)];
}

function besideTable(beside: readonly SideBySide[]): ReportTable {
  return {
    title: 'Daily and expiry exit side by side',
    header: ['week', 'signal', 'daily exit', '', 'expiry exit', ''],
    rows: beside.map(({ week, signal, daily, dailyExit, expiry, expiryExit }) => [
      week,
      signal,
      money(daily),
      dailyExit ?? NONE,
      money(expiry),
      expiryExit ?? NONE,
    ]),
  };
}

export function printedTables(
  report: RunReport,
  trades: readonly ReplayTrade[],
  beside: readonly SideBySide[] | null,
): string {
  const tables = reportTables(report, beside).map(
    ({ title, header, rows }) => `${title}\n\n${textTable(header, rows)}`,
  );
  const notes = report.pooled === null ? '' : `${report.pooled}\n\n`;
  return `${textTable(TRADE_HEADER, trades.map(tradeLine))}\n${notes}${tables.join('\n')}`;
}
