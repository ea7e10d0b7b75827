import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mode, Settings } from '../../../shared/contract/index.ts';
import { ensure, err, type Result } from '../../../shared/units/index.ts';
import { openControl, type SqliteControl } from '../../../main/adapters/sqlite/control-store.ts';
import { openDataFolder, type DataFolder } from '../../../main/adapters/sqlite/data-folder.ts';
import { folderFiles } from '../../../main/adapters/sqlite/folder-files.ts';
import { readJournal, type JournalReader } from '../../../main/adapters/sqlite/journal-reader.ts';
import type { ControlStore, HaltRecord } from '../../../main/ports/control.ts';
import type { Journal, JournalRow } from '../../../main/ports/journal.ts';
import type { SettingsStore } from '../../../main/ports/settings-store.ts';
import type { DiskHooks, Stores, WorldDisk } from './disk.ts';
import { NO_HOOKS, type WriteHooks } from './sim-journal.ts';

function opened<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The real stores on a temporary folder. A process that dies leaves its files as they are. */
export class FilesDisk implements WorldDisk {
  readonly #path = mkdtempSync(join(tmpdir(), 'kavach-simulate-'));
  readonly #mode: Mode;
  #folder: DataFolder | null = null;
  #stores: Stores | null = null;
  #outside: SqliteControl | null = null;
  #reader: JournalReader | null = null;
  #writes = 0;

  constructor(settings: Settings, mode: Mode) {
    this.#mode = mode;
    const stores = this.open({ journal: NO_HOOKS, control: NO_HOOKS });
    stores.settings.save(settings);
    this.crash();
  }

  open(hooks: DiskHooks): Stores {
    const folder = opened(openDataFolder(this.#path));
    this.#folder = folder;
    const journal = opened(folder.journal(this.#mode));
    const settings = opened(folder.settings());
    this.#stores = {
      journal: journalWith(journal, hooks.journal, () => (this.#writes += 1)),
      control: controlWith(folder.control, hooks.control),
      settings: settingsWith(settings, hooks.control),
    };
    return this.#stores;
  }

  crash(): void {
    this.#stores?.journal.close();
    this.#stores?.settings.close();
    this.#folder?.close();
    this.#stores = null;
    this.#folder = null;
  }

  rowsFrom(row: number): readonly JournalRow[] {
    this.#reader ??= opened(readJournal(folderFiles.journal(this.#path, this.#mode), this.#mode));
    return [...this.#reader.rows(row)];
  }

  rowCount(): number {
    return this.#writes;
  }

  halt(): HaltRecord {
    return this.#control().halt();
  }

  epoch(): number {
    return this.#control().epoch();
  }

  settings(): Settings | null {
    return ensure(this.#stores, 'a process that runs').settings.load()?.settings ?? null;
  }

  takeOver(record: HaltRecord): void {
    this.#control().setHalt(record);
    this.#control().raiseEpoch();
  }

  close(): void {
    this.crash();
    this.#reader?.close();
    this.#outside?.close();
    rmSync(this.#path, { recursive: true, force: true });
  }

  /** Another program's look at the same file. */
  #control(): SqliteControl {
    this.#outside ??= opened(openControl(folderFiles.control(this.#path)));
    return this.#outside;
  }
}

function journalWith(journal: Journal, hooks: WriteHooks, written: () => void): Journal {
  return {
    head: () => journal.head(),
    read: (from, limit) => journal.read(from, limit),
    close: () => journal.close(),
    append: (drafts) => {
      hooks.at('beforeWrite');
      if (hooks.isFull()) return err({ code: 'DISK_FULL', message: 'no space left' });
      hooks.at('inWrite');
      const head = journal.append(drafts);
      written();
      hooks.at('afterWrite');
      return head;
    },
  };
}

function controlWith(control: ControlStore, hooks: WriteHooks): ControlStore {
  return {
    halt: () => control.halt(),
    epoch: () => control.epoch(),
    raiseEpoch: () => control.raiseEpoch(),
    journalHead: (book) => control.journalHead(book),
    setJournalHead: (book, head) => control.setJournalHead(book, head),
    close: () => undefined,
    setHalt: (record) => {
      hooks.at('beforeWrite');
      if (hooks.isFull()) throw new Error('no space left');
      control.setHalt(record);
      hooks.at('afterWrite');
    },
  };
}

function settingsWith(settings: SettingsStore, hooks: WriteHooks): SettingsStore {
  return {
    load: () => settings.load(),
    close: () => settings.close(),
    save: (next) => {
      hooks.at('beforeWrite');
      if (hooks.isFull()) throw new Error('no space left');
      const revision = settings.save(next);
      hooks.at('afterWrite');
      return revision;
    },
  };
}
