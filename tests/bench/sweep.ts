import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runSweep } from '../../main/hosts/worker/sweep-pool.ts';
import { haveSharedData } from '../support/shared-data.ts';
import { MEASURED_RUNS, SWEEP_TASK, sweepPoints, WARM_UP_RUNS } from './sweep-ground.ts';

const SWEEP_RUNS = 1_000;
const ALONE = fileURLToPath(new URL('./sweep-alone.ts', import.meta.url));

interface Pace {
  /** Between two rows, all workers being warm. */
  readonly runMs: number;
  /** Until they were. */
  readonly warmMs: number;
}

async function paceWith(workers: number): Promise<Pace> {
  const began = performance.now();
  const rows: number[] = [];
  const ended = await runSweep({
    task: SWEEP_TASK,
    points: sweepPoints(workers * (WARM_UP_RUNS + MEASURED_RUNS)),
    workers,
    onRow: () => rows.push(performance.now()),
    isCancelled: () => false,
  });
  const [warm, last] = [rows[workers * WARM_UP_RUNS - 1], rows.at(-1)];
  if (!ended.ok || warm === undefined || last === undefined) throw new Error('a sweep without all its rows');
  return { runMs: (last - warm) / (workers * MEASURED_RUNS), warmMs: warm - began };
}

/** What so many processes at once come to together, in pieces of work a millisecond. */
async function together(count: number, work: 'runs' | 'loop'): Promise<number> {
  const run = promisify(execFile);
  const told = await Promise.all(
    Array.from({ length: count }, async () => run(process.execPath, [ALONE, work])),
  );
  return told.reduce((sum, { stdout }) => sum + 1 / Number(stdout), 0);
}

/** How much more two processes that share nothing come to than one: what this machine's second core is worth. */
async function twoOverOne(work: 'runs' | 'loop'): Promise<number> {
  const one = await together(1, work);
  return (await together(2, work)) / one;
}

/** Eight real years again and again, on one thread and on two; no figure where the files are absent. */
export async function bench(): Promise<Record<string, number>> {
  if (!haveSharedData) return {};
  const one = await paceWith(1);
  const two = await paceWith(2);
  const left = SWEEP_RUNS - 2 * WARM_UP_RUNS;
  return {
    sweep_run_ms_1_thread: one.runMs,
    sweep_run_ms_2_threads: two.runMs,
    sweep_2_threads_over_1: one.runMs / two.runMs,
    sweep_ceiling_x: await twoOverOne('runs'),
    sweep_ceiling_plain_loop_x: await twoOverOne('loop'),
    sweep_1000_runs_2_threads_min: (two.warmMs + left * two.runMs) / 60_000,
  };
}
