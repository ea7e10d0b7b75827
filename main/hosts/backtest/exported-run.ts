import type { ExportFormat } from '../../../shared/contract/index.ts';
import { ok } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import { reportOf, sideBySide } from '../../research/report/report.ts';
import { runId, withOtherExit, type StoredRun } from '../../research/report/run.ts';
import { calendarOfFile } from '../calendar-in-force.ts';
import { rendered } from '../cli/backtest-rendered.ts';
import { findRun } from '../cli/kept-runs.ts';

/** The trades of the same run with the other exit; none where that is not kept. */
export function besideOf(
  folder: string,
  { fingerprint, codeVersion, parameters }: StoredRun,
): readonly ReplayTrade[] {
  const other = findRun(folder, runId(fingerprint, codeVersion, withOtherExit(parameters)));
  return other.ok ? other.value.trades : [];
}

/** A run with both exits as a file of the asked kind, as the command line writes it. */
export async function exportedRun(folder: string, run: StoredRun, format: ExportFormat) {
  const calendar = calendarOfFile(run.sources.calendar);
  if (!calendar.ok) return calendar;
  const other = besideOf(folder, run);
  const isDaily = run.parameters.settings.trade.exitRule === 'daily';
  const beside = isDaily ? sideBySide(run.trades, other) : sideBySide(other, run.trades);
  const report = reportOf(run.trades, calendar.value);
  const printed = { run, report, beside, elapsedMs: 0, calendar: calendar.value };
  return ok({ name: `backtest-${run.id}.${format}`, text: await rendered(printed, format) });
}
