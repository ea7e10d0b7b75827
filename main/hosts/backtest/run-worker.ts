import { parentPort, workerData } from 'node:worker_threads';
import { makeRun } from './make-run.ts';
import type { RunTask } from './run-task.ts';

// One backtest on a thread of its own: it reads the market, runs both exits and keeps them. Nobody who trades waits for it.

await makeRun(workerData as RunTask, (word) => parentPort?.postMessage(word));
