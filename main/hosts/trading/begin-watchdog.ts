import { fork, type ChildProcess } from 'node:child_process';

/** Begins the watchdog's process, with a pipe for messages to it. It outlives whoever began it. */
export type BeginWatchdog = () => ChildProcess;

/** The usual one: the same runtime, with the watchdog's own file. */
export const forkedWatchdog: BeginWatchdog = () =>
  fork(new URL('./watchdog-main.ts', import.meta.url), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
