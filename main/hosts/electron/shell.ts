import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session } from 'electron';
import type { CliIo } from '../cli/io.ts';
import { loggedIo } from '../cli/logged-io.ts';
import type { ServeOptions } from '../cli/serve-options.ts';
import { installation, packageVersion } from '../package-version.ts';
import { Bridge } from './bridge.ts';
import { confineSession, siteOf } from './confine.ts';
import { openDoor } from './door.ts';
import { offerAppKeeper } from './offer-app-keeper.ts';
import { openEngine, type Engine } from './open-engine.ts';
import { answerScreen } from './screen-files.ts';
import { SCREEN_SCHEME } from './screen-scheme.ts';
import type { ShellPart } from './shell-part.ts';
import { SHELL_PARTS } from './shell-parts.ts';
import { untilQuit } from './until-quit.ts';
import { Windows } from './windows.ts';

interface OpenedShell {
  readonly windows: Windows;
  /** Closes everything but the windows. */
  readonly close: () => void;
}

function openShell(
  { link, callbacks, desktop, woke, folder, close }: Engine,
  say: (text: string) => void,
): OpenedShell {
  const parts: ShellPart[] = [];
  const windows = new Windows({
    folder: folder.path,
    preload: join(installation, 'dist', 'preload', 'preload.cjs'),
    mayClose: () => parts.every((part) => part.mayClose?.() ?? true),
    outside: (address) => {
      if (!parts.some((part) => part.openOutside?.(address) ?? false))
        say(`Refused: to open ${siteOf(address)}.`);
    },
    say,
  });
  const bridge = new Bridge({
    ipc: ipcMain,
    link,
    isOwn: (sender) => windows.isOwn(sender),
    keysAre: (own) => {
      for (const part of parts) part.keysAre?.(own);
    },
    say,
  });
  const screen = join(installation, 'dist', 'renderer');
  protocol.handle(SCREEN_SCHEME, async (request) => answerScreen(screen, request));
  confineSession(session.defaultSession, say);
  const own = { link, callbacks, desktop, woke, folder: folder.path, version: packageVersion() };
  const shell = { ...own, windows, say, quit: () => app.quit() };
  for (const open of SHELL_PARTS) parts.push(open(shell));
  return {
    windows,
    close() {
      for (const part of parts) part.close?.();
      bridge.close();
      close();
      folder.close();
    },
  };
}

/** The terminal in its window, in the one process that has this data folder. */
export async function runShell(path: string, options: ServeOptions, printed: CliIo): Promise<void> {
  const { io, log } = loggedIo(path, printed);
  const say = (text: string): void => io.err(`${text}\n`);
  log(`Kavach ${packageVersion()} begins in a window, process ${process.pid}`);
  await offerAppKeeper(path);
  const engine = await openEngine(path, options, io);
  if (!engine.ok) {
    say(engine.error);
    dialog.showErrorBox('Kavach did not start', engine.error);
    app.exit(1);
    return;
  }
  const { windows, close } = openShell(engine.value, say);
  windows.show();
  const closeDoor = openDoor({ folder: path, link: engine.value.link, port: options.port, say, log });
  untilQuit(windows, () => {
    closeDoor();
    close();
    log('Kavach ends as it was asked to');
  });
}
