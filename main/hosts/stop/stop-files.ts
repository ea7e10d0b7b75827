import { existsSync } from 'node:fs';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { FixedJournal, MemorySettings } from '../../adapters/memory/index.ts';
import { openControl } from '../../adapters/sqlite/control-store.ts';
import { openDataFolder, type DataFolder } from '../../adapters/sqlite/data-folder.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { readJournal } from '../../adapters/sqlite/journal-reader.ts';
import type { ControlStore } from '../../ports/control.ts';
import type { Journal } from '../../ports/journal.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';

/** The files that a stop by itself works with: the folder's own, or what can be read of them. */
export interface StopFiles {
  readonly control: ControlStore;
  readonly settings: SettingsStore;
  /** Null where it cannot be read: then the broker's book and our tags tell what is ours. */
  readonly journal: Journal | null;
  close(): void;
}

/** A terminal that was ended a moment ago gives up its lock when the system has buried it. */
const LOCK_PATIENCE_MS = 2_000;
const AGAIN_MS = 50;

const NOT_WRITTEN = 'another process holds the data folder: what is done goes to the emergency log';

/** Opens the live book's files; `say` is told what could not be had as it should be. The error is a sentence. */
export async function openStopFiles(
  path: string,
  say: (text: string) => void,
): Promise<Result<StopFiles, string>> {
  const folder = await lockedFolder(path);
  if (folder !== null) return ok(ownFiles(folder, say));
  const control = openControl(folderFiles.control(path));
  if (!control.ok) return err(control.error.message);
  say(`Going on without the folder's lock: ${NOT_WRITTEN}.`);
  return ok({
    control: control.value,
    settings: new MemorySettings(TERMINAL_SETTINGS),
    journal: lookedAt(path, say),
    close: () => control.value.close(),
  });
}

async function lockedFolder(path: string): Promise<DataFolder | null> {
  const until = performance.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const folder = openDataFolder(path);
    if (folder.ok) return folder.value;
    if (folder.error.code !== 'LOCKED' || performance.now() > until) return null;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function ownFiles(folder: DataFolder, say: (text: string) => void): StopFiles {
  const settings = folder.settings();
  if (!settings.ok) say(`${settings.error.message}. The usual settings stand in.`);
  const journal = folder.journal('live');
  if (!journal.ok) say(journal.error.message);
  return {
    control: folder.control,
    settings: settings.ok ? settings.value : new MemorySettings(TERMINAL_SETTINGS),
    journal: journal.ok ? journal.value : null,
    close() {
      if (journal.ok) journal.value.close();
      if (settings.ok) settings.value.close();
      folder.close();
    },
  };
}

/** The journal as it stands, while another process has it. */
function lookedAt(path: string, say: (text: string) => void): Journal | null {
  const file = folderFiles.journal(path, 'live');
  if (!existsSync(file)) return null;
  const reader = readJournal(file, 'live');
  if (!reader.ok) {
    say(reader.error.message);
    return null;
  }
  const rows = attempt(file, () => [...reader.value.rows(1)]);
  reader.value.close();
  if (rows.ok) return new FixedJournal(rows.value, NOT_WRITTEN);
  say(rows.error.message);
  return null;
}
