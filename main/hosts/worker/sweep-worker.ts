import { parentPort, workerData } from 'node:worker_threads';
import { hoursOf } from '../../research/backtest/hours.ts';
import { runBacktest } from '../../research/backtest/run-backtest.ts';
import { fingerprintOf } from '../../research/report/fingerprint.ts';
import { runId } from '../../research/report/run.ts';
import { sweepRow } from '../../research/sweep/row.ts';
import { readMarket } from '../cli/read-market.ts';
import type { SweepAnswer, SweepOrder, SweepTask } from './sweep-task.ts';

// Reads the market once and runs as many backtests over it as it is asked for. Bars, hours and their hash are shared by
// all of them: no setting that is swept changes them.

const { sources, days, split, version } = workerData as SweepTask;
const answer = (message: SweepAnswer): void => parentPort?.postMessage(message);

const recording = await readMarket(sources);
if (!recording.ok) answer({ kind: 'failed', message: recording.error });
else {
  const market = recording.value;
  const fingerprint = fingerprintOf(market);
  let hours: ReturnType<typeof hoursOf> | null = null;
  parentPort?.on('message', ({ place, point: { values, settings } }: SweepOrder) => {
    hours ??= hoursOf({ recording: market, settings });
    const parameters = { ...days, settings };
    const { trades, orderHash } = runBacktest({ recording: market, version, ...parameters }, hours);
    const id = runId(fingerprint, version, parameters);
    answer({ kind: 'row', place, row: sweepRow({ id, values, orderHash }, trades, split) });
  });
  answer({ kind: 'ready' });
}
