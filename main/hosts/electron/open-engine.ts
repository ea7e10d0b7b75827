import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { DesktopFile } from '../../adapters/files/desktop-file.ts';
import { openDataFolder, type DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { CliIo } from '../cli/io.ts';
import { USUAL_PORT, type ServeOptions } from '../cli/serve-options.ts';
import { startTerminal, type Started } from '../cli/start-terminal.ts';
import { startAtLogin } from './autostart.ts';
import { DesktopDesk } from './desktop-desk.ts';
import { beginAsApp } from './own-watchdog.ts';

/** The terminal that runs in the main process, and the data folder that it holds. */
export interface Engine extends Started {
  readonly folder: DataFolder;
  readonly desktop: DesktopDesk;
}

/** Opens the terminal of this data folder; the error is text for a person. */
export async function openEngine(
  path: string,
  options: ServeOptions,
  io: CliIo,
): Promise<Result<Engine, string>> {
  const folder = openDataFolder(path);
  if (!folder.ok) return err(folder.error.message);
  const file = new DesktopFile(join(path, 'desktop.json'));
  const desktop = new DesktopDesk({ file, startAtLogin });
  const started = await startTerminal(options, folder.value, io, { desktop, beginWatchdog: beginAsApp });
  if (!started.ok) {
    folder.value.close();
    return started;
  }
  const { callbacks, rehearsal } = started.value;
  // Nothing listens there: the login windows catch the way back before it is gone.
  callbacks.listensOn(USUAL_PORT);
  const known = callbacks.known();
  if (known !== null) await rehearsal?.register(known);
  return ok({ ...started.value, folder: folder.value, desktop });
}
