import type { RunParameters } from '../../../shared/contract/index.ts';
import type { Instant, TradingDate } from '../../../shared/units/index.ts';
import { addDays, istDate, mondayOf } from '../../../shared/units/index.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import { hoursOf } from '../../research/backtest/hours.ts';
import { runBacktest } from '../../research/backtest/run-backtest.ts';
import { reportOf, sideBySide } from '../../research/report/report.ts';
import { fingerprintOf } from '../../research/report/fingerprint.ts';
import { runId, withOtherExit, type RunSources, type StoredRun } from '../../research/report/run.ts';
import { packageVersion } from '../package-version.ts';
import type { BacktestCommand } from './backtest-options.ts';
import type { Printed } from './backtest-json.ts';

/** The first and the last day that may be traded. */
export function daysOf(
  { bars }: Recording,
  { from, to }: Pick<BacktestCommand, 'from' | 'to'>,
): { readonly from: TradingDate; readonly to: TradingDate } | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  const begin = from ?? addDays(mondayOf(istDate(first.start)), 7);
  const end = to ?? istDate(last.start);
  return begin > istDate(last.start) || end < begin ? null : { from: begin, to: end };
}

export function runOf(
  recording: Recording,
  sources: RunSources,
  parameters: RunParameters,
  createdAt: Instant,
): StoredRun {
  const version = packageVersion();
  const { trades, totals, orderHash } = runBacktest({ recording, version, ...parameters });
  const fingerprint = fingerprintOf(recording);
  const id = runId(fingerprint, version, parameters);
  return { id, createdAt, codeVersion: version, fingerprint, sources, parameters, orderHash, totals, trades };
}

/** The same weeks with the other exit. */
export function besideOf(recording: Recording, run: StoredRun): Printed['beside'] {
  const { exitRule } = run.parameters.settings.trade;
  const input = { recording, version: run.codeVersion, ...withOtherExit(run.parameters) };
  const { trades } = runBacktest(input, hoursOf(input));
  return exitRule === 'daily' ? sideBySide(run.trades, trades) : sideBySide(trades, run.trades);
}

export function printedOf(recording: Recording, run: StoredRun, beside: boolean, startedAt: number): Printed {
  return {
    run,
    report: reportOf(run.trades, recording.calendar),
    beside: beside ? besideOf(recording, run) : null,
    elapsedMs: performance.now() - startedAt,
    calendar: recording.calendar,
  };
}
