import { err, ok, type Result } from '../../../shared/units/index.ts';
import { openDataFolder, type DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { CliIo } from '../cli/io.ts';
import type { ServeOptions } from '../cli/serve-options.ts';
import { startTerminal, type Started } from '../cli/start-terminal.ts';

/** The terminal that runs in the main process, and the data folder that it holds. */
export interface Engine extends Started {
  readonly folder: DataFolder;
}

/** Opens the terminal of this data folder; the error is text for a person. */
export async function openEngine(
  path: string,
  options: ServeOptions,
  io: CliIo,
): Promise<Result<Engine, string>> {
  const folder = openDataFolder(path);
  if (!folder.ok) return err(folder.error.message);
  const started = await startTerminal(options, folder.value, io);
  if (started.ok) return ok({ ...started.value, folder: folder.value });
  folder.value.close();
  return started;
}
