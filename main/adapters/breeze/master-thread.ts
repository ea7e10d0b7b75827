import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../../shared/units/index.ts';
import type { RealTime } from '../../ports/real-time.ts';
import type { Master } from './master-file.ts';
import type { MasterTask } from './master-worker.ts';

const TIMEOUT_MS = 60_000;

/** Reads a security master in a thread of its own, which ends with it. Settles always; one reason where it fails. */
export async function readMaster(task: MasterTask, realTime: RealTime): Promise<Result<Master, string>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./master-worker.ts', import.meta.url));
    const settle = (result: Result<Master, string>): void => {
      stopTimer();
      resolve(result);
      void worker.terminate();
    };
    const stopTimer = realTime.after(TIMEOUT_MS, () => settle(err('reading it took too long')));
    worker.once('message', (result: Result<Master, string>) => settle(result));
    worker.once('error', () => settle(err('reading it failed')));
    worker.once('exit', () => settle(err('reading it ended without a result')));
    worker.postMessage(task, [task.zip]);
  });
}
