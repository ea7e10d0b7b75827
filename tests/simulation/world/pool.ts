import { Worker } from 'node:worker_threads';
import type { SeedResult } from './result.ts';
import type { SeedOptions } from './run-seed.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Runs seeds on several cores. `each` hears the results in the order of the seeds, whatever the number of workers.
 */
export async function runPool(
  { from, to }: Range,
  options: SeedOptions,
  workers: number,
  each: (result: SeedResult) => void,
): Promise<void> {
  const waiting = new Map<number, SeedResult>();
  let next = from;
  let told = from;
  const take = (result: SeedResult): void => {
    waiting.set(result.seed, result);
    for (let found = waiting.get(told); found !== undefined; found = waiting.get(told)) {
      waiting.delete(told);
      told += 1;
      each(found);
    }
  };
  const work = (): Promise<void> =>
    new Promise((done, failed) => {
      const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { workerData: options });
      const give = (): void => {
        if (next > to) {
          worker.once('exit', () => done());
          void worker.terminate();
          return;
        }
        worker.postMessage(next);
        next += 1;
      };
      worker.on('message', (result: SeedResult) => {
        take(result);
        give();
      });
      worker.on('error', failed);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(workers, to - from + 1) }, work));
}
