import type { Settings } from '../../../shared/contract/index.ts';
import type { ControlStore, HaltRecord } from '../../../main/ports/control.ts';
import type { JournalHead } from '../../../main/ports/journal.ts';
import type { SettingsStore } from '../../../main/ports/settings-store.ts';
import type { SimFile } from './sim-file.ts';
import type { WriteHooks } from './sim-journal.ts';

const ACTIVE: HaltRecord = { state: 'ACTIVE', reason: null, since: null };

/** The last record of a file that can be read; null where there is none. A torn one is cut off. */
function newest(file: SimFile): unknown {
  for (let place = file.records().length - 1; place >= 0; place -= 1) {
    try {
      return JSON.parse(file.records()[place] ?? '');
    } catch {
      file.cutTo(place);
    }
  }
  return null;
}

function save(file: SimFile, hooks: WriteHooks, value: unknown): void {
  hooks.at('beforeWrite');
  if (hooks.isFull()) throw new Error('no space left');
  file.write(JSON.stringify(value));
  hooks.at('inWrite');
  file.sync();
  hooks.at('afterWrite');
}

/** Halt and epoch on simulated files. */
export class SimControl implements ControlStore {
  readonly #halt: SimFile;
  readonly #epoch: SimFile;
  readonly #hooks: WriteHooks;

  constructor(files: { readonly halt: SimFile; readonly epoch: SimFile }, hooks: WriteHooks) {
    this.#halt = files.halt;
    this.#epoch = files.epoch;
    this.#hooks = hooks;
  }

  halt(): HaltRecord {
    return (newest(this.#halt) as HaltRecord | null) ?? ACTIVE;
  }

  setHalt(record: HaltRecord): void {
    save(this.#halt, this.#hooks, record);
  }

  epoch(): number {
    return (newest(this.#epoch) as number | null) ?? 1;
  }

  /** Once a start, before anything else: its faults are those of the start itself. */
  raiseEpoch(): number {
    const epoch = this.epoch() + 1;
    this.#epoch.write(JSON.stringify(epoch));
    this.#epoch.sync();
    return epoch;
  }

  journalHead(): JournalHead | null {
    return null;
  }

  setJournalHead(): void {
    // The journal of this disk verifies its own chain.
  }

  close(): void {
    // The files belong to the disk.
  }
}

/** Settings on a simulated file. */
export class SimSettings implements SettingsStore {
  readonly #file: SimFile;
  readonly #hooks: WriteHooks;

  constructor(file: SimFile, hooks: WriteHooks) {
    this.#file = file;
    this.#hooks = hooks;
  }

  load(): { readonly revision: number; readonly settings: Settings } | null {
    const settings = newest(this.#file) as Settings | null;
    return settings === null ? null : { revision: this.#file.records().length, settings };
  }

  save(settings: Settings): number {
    save(this.#file, this.#hooks, settings);
    return this.#file.records().length;
  }

  close(): void {
    // The file belongs to the disk.
  }
}
