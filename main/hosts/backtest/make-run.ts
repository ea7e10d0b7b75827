import type { RunParameters } from '../../../shared/contract/index.ts';
import { instant } from '../../../shared/units/index.ts';
import { hoursOf } from '../../research/backtest/hours.ts';
import { runBacktest, type BacktestWatch } from '../../research/backtest/run-backtest.ts';
import type { ReplayTrade } from '../../research/replay-result.ts';
import { fingerprintOf } from '../../research/report/fingerprint.ts';
import { runView, type ViewedRun } from '../../research/report/run-view.ts';
import { differencesOf, runId, withOtherExit, type StoredRun } from '../../research/report/run.ts';
import { saveBeside, saveRun } from '../cli/kept-runs.ts';
import { packageVersion } from '../package-version.ts';
import { readyRun, type ReadyRun } from './ready-run.ts';
import type { RunTask, RunWord } from './run-task.ts';

/** As often as the screen is drawn anew, and no oftener: making a view takes time too. */
const TELL_EVERY_MS = 300;

type Tell = (word: RunWord) => void;

/** Makes a run with both exits and keeps it, telling how far it is. */
export async function makeRun(task: RunTask, tell: Tell): Promise<void> {
  const made = await readyRun(task);
  if (!made.ok) {
    tell({ kind: 'failed', problem: made.error.trim(), view: null });
    return;
  }
  const { recording, parameters, before } = made.value;
  const { from, to } = parameters;
  tell({ kind: 'days', from, to });
  const { run, beside } = bothExits(made.value, tell);
  tell({ kind: 'keeping' });
  // The other exit first: alone it is in no list of the screen, so that a run is never kept half.
  const kept = saveBeside(task.folder, beside);
  const both = kept.ok ? saveRun(task.folder, run) : kept;
  const shown = { ...run, id: both.ok ? run.id : null };
  const view = runView(shown, beside.trades, recording.calendar);
  if (both.ok) tell({ kind: 'done', view, differing: before === null ? null : differencesOf(before, run) });
  else tell({ kind: 'failed', problem: `The run could not be kept: ${both.error.trim()}`, view });
}

function bothExits({ recording, sources, parameters }: ReadyRun, tell: Tell) {
  const version = packageVersion();
  const fingerprint = fingerprintOf(recording);
  const createdAt = instant(Date.now());
  const base = { createdAt, codeVersion: version, fingerprint, sources };
  const hours = hoursOf({ recording, settings: parameters.settings });
  const made = (of: RunParameters, watch: BacktestWatch): StoredRun => ({
    ...base,
    id: runId(fingerprint, version, of),
    parameters: of,
    ...runBacktest({ recording, version, ...of }, hours, watch),
  });
  let toldAt = 0;
  const watch =
    (
      doing: 'running' | 'beside',
      of: (soFar: Parameters<BacktestWatch>[1]) => [ViewedRun, readonly ReplayTrade[]],
    ): BacktestWatch =>
    (day, soFar) => {
      if (performance.now() - toldAt < TELL_EVERY_MS) return;
      tell({ kind: 'day', doing, day, view: runView(...of(soFar), recording.calendar) });
      toldAt = performance.now();
    };
  const run = made(
    parameters,
    watch('running', (soFar) => [{ ...base, id: null, parameters, ...soFar() }, []]),
  );
  const beside = made(
    withOtherExit(parameters),
    watch('beside', (soFar) => [{ ...run, id: null }, soFar().trades]),
  );
  return { run, beside };
}
