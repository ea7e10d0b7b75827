import process from 'node:process';
import { readMarket } from '../../main/hosts/cli/read-market.ts';
import { hoursOf } from '../../main/research/backtest/hours.ts';
import { runBacktest } from '../../main/research/backtest/run-backtest.ts';
import { ensure } from '../../shared/units/index.ts';
import { MEASURED_RUNS, SWEEP_TASK, sweepPoints, WARM_UP_RUNS } from './sweep-ground.ts';

// A process of its own that has nothing in common with another but the machine, and prints how long one piece of its work took:
// `runs`, backtests as a sweep makes them; `loop`, whole numbers in the processor's own registers.

const LOOP_STEPS = 1_500_000_000;

function loop(steps: number): number {
  let value = 1;
  for (let step = 0; step < steps; step += 1) value = (Math.imul(value, 1_664_525) + 1_013_904_223) | 0;
  return value;
}

async function runsMs(): Promise<number> {
  const market = await readMarket(SWEEP_TASK.sources);
  if (!market.ok) throw new Error(market.error);
  const [recording, { days, version }] = [market.value, SWEEP_TASK];
  const points = sweepPoints(WARM_UP_RUNS + MEASURED_RUNS);
  const hours = hoursOf({ recording, settings: ensure(points[0], 'a point').settings });
  let from = 0;
  for (const [place, { settings }] of points.entries()) {
    if (place === WARM_UP_RUNS) from = performance.now();
    runBacktest({ recording, version, ...days, settings }, hours);
  }
  return (performance.now() - from) / MEASURED_RUNS;
}

function loopMs(): number {
  loop(LOOP_STEPS / 100);
  const from = performance.now();
  loop(LOOP_STEPS);
  return performance.now() - from;
}

process.stdout.write(String(process.argv[2] === 'loop' ? loopMs() : await runsMs()));
