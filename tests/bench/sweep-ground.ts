import { TERMINAL_SETTINGS } from '../../shared/contract/index.ts';
import { ensure, tradingDate } from '../../shared/units/index.ts';
import type { SweepTask } from '../../main/hosts/worker/sweep-task.ts';
import { gridOf, type GridPoint } from '../../main/research/sweep/grid.ts';
import { sharedData } from '../support/shared-data.ts';

/** Runs of a worker until the compiler has seen what is hot: its first takes four times as long as its twelfth. */
export const WARM_UP_RUNS = 12;
/** Runs of a worker that are measured then. */
export const MEASURED_RUNS = 8;

const AXES = [
  { name: 'hedgeOffsetPoints', values: ['100', '150', '200', '250', '300', '400'] },
  { name: 'minCredit', values: ['1', '2'] },
  { name: 'stopAtOncePoints', values: ['5', '10'] },
];

/** Eight real years. */
export const SWEEP_TASK: SweepTask = {
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
};

/** So many runs, the grid again and again. */
export function sweepPoints(count: number): readonly GridPoint[] {
  const grid = gridOf(TERMINAL_SETTINGS, AXES);
  if (!grid.ok) throw new Error(grid.error);
  const points = grid.value;
  return Array.from({ length: count }, (_, place) => ensure(points[place % points.length], 'a point'));
}
