import { Worker, type ResourceLimits } from 'node:worker_threads';
import { THREAD_MEMORY, whyBroken } from '../worker/thread-memory.ts';
import type { RunTask, RunWord } from './run-task.ts';

/** A run on its way; `end` gives it up, with all that it has. */
export interface RunThread {
  end(): void;
}

/** Begins a run in a thread of its own. The last word is `done` or `failed`, also where the thread itself fails. */
export function runThread(
  task: RunTask,
  tell: (word: RunWord) => void,
  resourceLimits: ResourceLimits = THREAD_MEMORY,
): RunThread {
  const worker = new Worker(new URL('./run-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits,
  });
  // A terminal that closes does not wait for it: what is not kept can be run again.
  worker.unref();
  const broken = (why: string): void => {
    const problem = `The run broke off: ${why}. Try again; kavach backtest --history in a shell shows more.`;
    tell({ kind: 'failed', problem, view: null });
  };
  worker.on('message', tell);
  worker.on('error', (error: unknown) => broken(whyBroken(error, resourceLimits)));
  worker.on('exit', () => broken('its thread ended'));
  return { end: () => void worker.terminate() };
}
