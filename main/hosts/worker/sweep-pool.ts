import { Worker } from 'node:worker_threads';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { GridPoint } from '../../research/sweep/grid.ts';
import type { SweepRow } from '../../research/sweep/row.ts';
import type { SweepAnswer, SweepOrder, SweepTask } from './sweep-task.ts';

export interface SweepJob {
  readonly task: SweepTask;
  readonly points: readonly GridPoint[];
  readonly workers: number;
  /** Told of each row as it comes, in no order. */
  readonly onRow: (place: number, row: SweepRow) => void;
  /** Asked before each run is given out. */
  readonly isCancelled: () => boolean;
}

/** Runs all points on so many threads; settles when all are done, none is given out any more, or one thread failed. */
export async function runSweep({
  task,
  points,
  workers,
  onRow,
  isCancelled,
}: SweepJob): Promise<Result<void, string>> {
  let next = 0;
  const order = (): SweepOrder | null => {
    const point = points[next];
    if (point === undefined || isCancelled()) return null;
    next += 1;
    return { place: next - 1, point };
  };
  const threads = Math.max(1, Math.min(workers, points.length));
  const ended = await Promise.all(Array.from({ length: threads }, async () => oneThread(task, order, onRow)));
  return ended.find((each) => !each.ok) ?? ok(undefined);
}

async function oneThread(
  task: SweepTask,
  order: () => SweepOrder | null,
  onRow: SweepJob['onRow'],
): Promise<Result<void, string>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./sweep-worker.ts', import.meta.url), { workerData: task });
    const settle = (result: Result<void, string>): void => {
      resolve(result);
      void worker.terminate();
    };
    worker.on('message', (answer: SweepAnswer) => {
      if (answer.kind === 'failed') {
        settle(err(answer.message));
        return;
      }
      if (answer.kind === 'row') onRow(answer.place, answer.row);
      const given = order();
      if (given === null) settle(ok(undefined));
      else worker.postMessage(given);
    });
    worker.once('error', (error) =>
      settle(err(`a run failed: ${error instanceof Error ? error.message : String(error)}\n`)),
    );
    worker.once('exit', () => settle(err('a thread ended without a result\n')));
  });
}
