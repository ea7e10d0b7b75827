import { join } from 'node:path';
import { openDataFolder } from '../../adapters/sqlite/data-folder.ts';
import { askTerminal } from '../control-client.ts';
import { installation, packageVersion } from '../package-version.ts';
import { readRuntime, removeRuntime, writeRuntime } from '../runtime-file.ts';
import { Access, newToken } from '../web/access.ts';
import { Sessions } from '../web/sessions.ts';
import { dataPlace } from './data-place.ts';
import { untilEnded } from './ending.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { loggedIo } from './logged-io.ts';
import { openBrowser } from './open-browser.ts';
import { portTaken, startWeb } from './start-web.ts';
import { startTerminal } from './start-terminal.ts';
import { unlockKeys } from './unlock-keys.ts';
import { SERVE_HELP, serveOptions, type ServeOptions } from './serve-options.ts';

const ANSWER_MS = 2_000;

function greet(address: string, open: boolean, io: CliIo): void {
  io.out(`Kavach is listening on ${address}\n`);
  if (open) openBrowser(address);
}

/** Another terminal has this data folder: its screen is what the user wants to see. */
async function joinRunning(folder: string, open: boolean, io: CliIo): Promise<boolean> {
  const runtime = readRuntime(folder);
  if (runtime === null) return false;
  const answer = await askTerminal(runtime, 'POST', '/control/address', ANSWER_MS);
  if (!answer.ok) return false;
  const { address } = answer.value as { readonly address: string };
  greet(address, open, io);
  io.err('Kavach was running already; this is its screen.\n');
  return true;
}

async function serve(options: ServeOptions, printed: CliIo): Promise<number> {
  const ending = untilEnded();
  const path = dataPlace(options.data);
  const folder = openDataFolder(path);
  if (!folder.ok) {
    if (folder.error.code === 'LOCKED' && (await joinRunning(path, options.open, printed))) return DONE;
    printed.err(`${folder.error.message}\n`);
    return FAILED;
  }
  const { io, log } = loggedIo(path, printed);
  log(`Kavach ${packageVersion()} begins, process ${process.pid}`);
  if (!(await unlockKeys(path, io, options.passphrase))) {
    folder.value.close();
    return FAILED;
  }
  const started = await startTerminal(options, folder.value, io);
  if (!started.ok) {
    io.err(`${started.error}\n`);
    folder.value.close();
    return FAILED;
  }
  const { link, rehearsal, callbacks, close } = started.value;
  const token = newToken();
  const access = new Access(token, new Sessions(join(path, 'browsers.json'), Date.now));
  const screen = join(installation, 'dist', 'renderer');
  try {
    const web = await startWeb(options.port, { screen, access, link, log });
    callbacks.listensOn(web.port);
    const known = callbacks.known();
    if (known !== null) await rehearsal?.register(known);
    writeRuntime(path, { pid: process.pid, port: web.port, token, version: packageVersion() });
    greet(web.newAddress(), options.open, io);
    await ending;
    removeRuntime(path);
    await web.close();
    log('Kavach ends as it was asked to');
    return DONE;
  } catch (error) {
    io.err(portTaken(error) ? `Port ${options.port} is taken; try --port 0.\n` : `${String(error)}\n`);
    return FAILED;
  } finally {
    close();
    folder.value.close();
  }
}

/** `kavach serve`: the terminal with its screen in a browser, until it is ended. */
export async function runServe(args: readonly string[], io: CliIo): Promise<number> {
  const options = serveOptions(args);
  if (!options.ok) {
    io.err(`${options.error}\nTry: kavach serve --help\n`);
    return WRONG_USE;
  }
  if (!options.value.help) return serve(options.value, io);
  io.out(SERVE_HELP);
  io.out(`The usual data folder here: ${dataPlace(null)}\n`);
  return DONE;
}
