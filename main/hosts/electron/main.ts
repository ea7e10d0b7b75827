import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { dataPlace } from '../cli/data-place.ts';
import { FAILED, WRONG_USE } from '../cli/io.ts';
import { PROCESS_IO as io } from '../cli/process-io.ts';
import { emergencyLog } from '../surroundings.ts';
import { offerAppKeeper } from './offer-app-keeper.ts';
import { ownArguments } from './own-arguments.ts';
import { WATCHDOG } from './own-watchdog.ts';
import { SCHEMES } from './screen-scheme.ts';

// The installed app. Nothing here may wait at the top: Electron gets ready only after this file has run through.

/** Electron would show a dialog and go on; a terminal that is not whole must end, so that its watchdog takes over. */
function endOn(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`Kavach stops: ${text}\n`);
  emergencyLog(`${new Date().toISOString()} desktop: ${text}`);
  app.exit(FAILED);
}

process.on('uncaughtException', endOn);
process.on('unhandledRejection', endOn);

/** The app's folder comes before our own arguments where the runtime was started with one. */
const given = process.argv.slice(app.isPackaged ? 1 : 2);
const { command, options, left } = ownArguments(given);

async function runCommand([name, ...args]: readonly [string, ...string[]]): Promise<number> {
  // A stop or a doctor opens the keys of a folder, which only the app can where the app has sealed them.
  const { options: own } = ownArguments(args);
  if (own.ok) await offerAppKeeper(dataPlace(own.value.data));
  const { runCommandLine } = await import('../cli/command-line.ts');
  return runCommandLine([name, ...args], io);
}

async function runWindow(): Promise<void> {
  if (!options.ok) {
    io.err(`${options.error}\n`);
    app.exit(WRONG_USE);
    return;
  }
  const path = dataPlace(options.value.data);
  // Chromium's own files lie in the data folder, and with them its lock: one app a folder.
  const chromium = join(path, 'window');
  mkdirSync(chromium, { recursive: true, mode: 0o700 });
  app.setPath('userData', chromium);
  if (!app.requestSingleInstanceLock()) {
    // The first one shows its window.
    app.exit(0);
    return;
  }
  protocol.registerSchemesAsPrivileged(SCHEMES);
  if (left.length > 0) io.err(`Left to Chromium: ${left.join(' ')}\n`);
  const { runShell } = await import('./shell.ts');
  await runShell(path, options.value, io);
}

/** The watchdog ends by itself; until then the app without a window stays. */
async function runWatchdog(): Promise<void> {
  if (process.send === undefined) {
    io.err('The watchdog is started by the terminal itself, which speaks to it over a pipe.\n');
    app.exit(WRONG_USE);
    return;
  }
  app.dock?.hide();
  await import('../trading/watchdog-main.ts');
}

if (command === null) void runWindow();
else if (command[0] === WATCHDOG) void runWatchdog();
else void runCommand(command).then((code) => app.exit(code));
