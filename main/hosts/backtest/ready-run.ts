import type { RunParameters } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { Recording } from '../../domain/market/recorded/index.ts';
import type { RunSources, StoredRun } from '../../research/report/run.ts';
import { findRun } from '../cli/kept-runs.ts';
import { readMarket } from '../cli/read-market.ts';
import { daysOf } from '../cli/run-backtest.ts';
import type { RunTask } from './run-task.ts';

/** What is run, once the market is read. */
export interface ReadyRun {
  readonly recording: Recording;
  readonly sources: RunSources;
  readonly parameters: RunParameters;
  readonly before: StoredRun | null;
}

/** Reads the market of a task and settles its days; the error is a sentence. */
export async function readyRun(task: RunTask): Promise<Result<ReadyRun, string>> {
  const before = 'again' in task ? findRun(task.folder, task.again) : ok(null);
  if (!before.ok) return before;
  const [sources, wish] =
    'again' in task
      ? [before.value?.sources, before.value?.parameters]
      : ([task.sources, task.wish] as const);
  if (sources === undefined || wish === undefined) return err('There is no such run.');
  const recording = await readMarket(sources);
  if (!recording.ok) return recording;
  const days = daysOf(recording.value, wish);
  if (days === null)
    return err('The history holds no day between these dates. Choose others: History shows what is there.');
  const { pointToleranceMs, slippage, settings } = wish;
  const parameters = {
    ...days,
    pointToleranceMs,
    ...(slippage === undefined ? {} : { slippage }),
    settings,
  };
  return ok({ recording: recording.value, sources, parameters, before: before.value });
}
