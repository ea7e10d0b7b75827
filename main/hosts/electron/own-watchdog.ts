import { spawn } from 'node:child_process';
import { app } from 'electron';
import type { BeginWatchdog } from '../trading/begin-watchdog.ts';

/** The word on the command line that makes a second start of the app the watchdog, without a window. */
export const WATCHDOG = 'watchdog';

/**
 * The installed app cannot run a file as plain Node (that fuse is off), and a helper process of Electron's would end with
 * its main one. So the watchdog is the app itself, started a second time.
 */
export const beginAsApp: BeginWatchdog = () =>
  spawn(process.execPath, [...process.execArgv, ...(app.isPackaged ? [] : [app.getAppPath()]), WATCHDOG], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
