import { runSweep } from '../../main/hosts/worker/sweep-pool.ts';
import { gridOf } from '../../main/research/sweep/grid.ts';
import { TERMINAL_SETTINGS } from '../../shared/contract/index.ts';
import { tradingDate } from '../../shared/units/index.ts';
import { haveSharedData, sharedData } from '../support/shared-data.ts';

const RUNS = 24;
const SWEEP_RUNS = 1_000;

const AXES = [
  { name: 'hedgeOffsetPoints', values: ['100', '150', '200', '250', '300', '400'] },
  { name: 'minCredit', values: ['1', '2'] },
  { name: 'stopAtOncePoints', values: ['5', '10'] },
];

interface Pace {
  /** From the first row to the last: threads have started and read the market by then. */
  readonly runMs: number;
  readonly startMs: number;
}

async function paceWith(workers: number): Promise<Pace> {
  const points = gridOf(TERMINAL_SETTINGS, AXES);
  if (!points.ok) throw new Error(points.error);
  const began = performance.now();
  const rows: number[] = [];
  const ended = await runSweep({
    task: {
      sources: {
        bars: sharedData('spot/nifty_15m.csv.gz'),
        daily: sharedData('spot/nifty_daily.csv'),
        options: null,
        vix: null,
        calendar: null,
        history: null,
      },
      days: { from: tradingDate('2016-01-01'), to: tradingDate('2023-12-31'), pointToleranceMs: 900_000 },
      split: null,
      version: 'bench',
    },
    points: points.value,
    workers,
    onRow: () => rows.push(performance.now()),
    isCancelled: () => false,
  });
  if (!ended.ok || rows.length !== RUNS) throw new Error('a sweep without all its rows');
  const [first = 0, last = 0] = [rows[workers - 1], rows.at(-1)];
  return { runMs: (last - first) / (RUNS - workers), startMs: first - began };
}

/** Eight real years again and again, on one thread and on two; no figure where the files are absent. */
export async function bench(): Promise<Record<string, number>> {
  if (!haveSharedData) return {};
  const one = await paceWith(1);
  const two = await paceWith(2);
  return {
    sweep_run_ms_1_thread: one.runMs,
    sweep_run_ms_2_threads: two.runMs,
    sweep_2_threads_over_1: one.runMs / two.runMs,
    sweep_1000_runs_2_threads_min: (two.startMs + SWEEP_RUNS * two.runMs) / 60_000,
  };
}
