import type { Settings } from '../../../shared/contract/index.ts';
import type { ControlStore, HaltRecord } from '../../../main/ports/control.ts';
import type { Journal, JournalRow } from '../../../main/ports/journal.ts';
import type { SettingsStore } from '../../../main/ports/settings-store.ts';
import { SimFile } from './sim-file.ts';
import { NO_HOOKS, rowsOf, SimJournal, type WriteHooks } from './sim-journal.ts';
import { SimControl, SimSettings } from './sim-stores.ts';

/** One process's stores. */
export interface Stores {
  readonly journal: Journal;
  readonly control: ControlStore;
  readonly settings: SettingsStore;
}

/** What can happen around the writes of one process. */
export interface DiskHooks {
  readonly journal: WriteHooks;
  readonly control: WriteHooks;
}

/** What outlives every process, and what of it can be seen from outside. */
export interface WorldDisk {
  /** Opens everything for a new process. */
  open(hooks: DiskHooks): Stores;
  /** The process has died: what was not synced may be gone. `part`, 0 to 1, is chance. */
  crash(part: number): void;
  /** The rows of the journal from a row on, as they are on the disk for certain. */
  rowsFrom(row: number): readonly JournalRow[];
  /** How often the journal was written: grows with every transaction. */
  rowCount(): number;
  halt(): HaltRecord;
  epoch(): number;
  settings(): Settings | null;
  /** Another program on the same folder halts and takes over, as `kavach stop` does. */
  takeOver(record: HaltRecord): void;
  close(): void;
}

/** A disk in memory. */
export class MemoryDisk implements WorldDisk {
  readonly #journal = new SimFile();
  readonly #halt = new SimFile();
  readonly #epoch = new SimFile();
  readonly #settings = new SimFile();
  readonly #rows: JournalRow[] = [];
  #read = 0;

  constructor(settings: Settings) {
    new SimSettings(this.#settings, NO_HOOKS).save(settings);
  }

  open(hooks: DiskHooks): Stores {
    const journal = new SimJournal(this.#journal, hooks.journal);
    this.#read = Math.min(this.#read, this.#journal.records().length);
    const control = new SimControl({ halt: this.#halt, epoch: this.#epoch }, hooks.control);
    return { journal, control, settings: new SimSettings(this.#settings, hooks.control) };
  }

  crash(part: number): void {
    for (const file of [this.#journal, this.#halt, this.#epoch, this.#settings]) file.crash(part);
  }

  rowsFrom(row: number): readonly JournalRow[] {
    const records = this.#journal.records();
    for (; this.#read < records.length; this.#read += 1) {
      const rows = rowsOf(records[this.#read] ?? '');
      if (rows === null) break;
      for (const each of rows) this.#rows.push(each);
    }
    return this.#rows.slice(row - 1);
  }

  rowCount(): number {
    return this.#journal.records().length;
  }

  halt(): HaltRecord {
    return this.#control().halt();
  }

  epoch(): number {
    return this.#control().epoch();
  }

  settings(): Settings | null {
    return new SimSettings(this.#settings, NO_HOOKS).load()?.settings ?? null;
  }

  takeOver(record: HaltRecord): void {
    const control = this.#control();
    control.setHalt(record);
    control.raiseEpoch();
  }

  close(): void {
    // Nothing to give up.
  }

  #control(): SimControl {
    return new SimControl({ halt: this.#halt, epoch: this.#epoch }, NO_HOOKS);
  }
}
