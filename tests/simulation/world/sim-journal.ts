import { hash } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type {
  Journal,
  JournalDraft,
  JournalFault,
  JournalHead,
  JournalRow,
} from '../../../main/ports/journal.ts';
import type { SimFile } from './sim-file.ts';

/** What happens around a write: the process may die there, the disk may be full. */
export interface WriteHooks {
  /** Throws where the process dies at this point. */
  at(point: 'beforeWrite' | 'inWrite' | 'afterWrite'): void;
  isFull(): boolean;
}

export const NO_HOOKS: WriteHooks = { at: () => undefined, isFull: () => false };

/** A journal on a simulated file: one transaction is one record, synced before `append` returns. */
export class SimJournal implements Journal {
  readonly #file: SimFile;
  readonly #hooks: WriteHooks;
  readonly #rows: JournalRow[] = [];

  /** Reads what is there; a torn record at the end is cut off. Throws where the chain is broken before that. */
  constructor(file: SimFile, hooks: WriteHooks) {
    this.#file = file;
    this.#hooks = hooks;
    const records = file.records();
    for (const [place, record] of records.entries()) {
      const rows = rowsOf(record);
      if (rows === null && place === records.length - 1) {
        file.cutTo(place);
        break;
      }
      for (const row of rows ?? []) this.#take(row);
    }
  }

  head(): JournalHead {
    const last = this.#rows.at(-1);
    return last === undefined ? { row: 0, hash: '' } : { row: last.row, hash: last.hash };
  }

  append(drafts: readonly JournalDraft[]): Result<JournalHead, JournalFault> {
    this.#hooks.at('beforeWrite');
    if (this.#hooks.isFull()) return err({ code: 'DISK_FULL', message: 'no space left' });
    const rows: JournalRow[] = [];
    let { row, hash: previous } = this.head();
    for (const draft of drafts) {
      row += 1;
      previous = chained(previous, draft);
      rows.push({ ...draft, row, wallMs: 0, hash: previous });
    }
    this.#file.write(JSON.stringify(rows));
    this.#hooks.at('inWrite');
    this.#file.sync();
    for (const each of rows) this.#rows.push(each);
    this.#hooks.at('afterWrite');
    return ok(this.head());
  }

  read(fromRow: number, limit: number): readonly JournalRow[] {
    return this.#rows.slice(Math.max(0, fromRow - 1), Math.max(0, fromRow - 1) + limit);
  }

  close(): void {
    // The file belongs to the disk, which outlives the process.
  }

  #take(row: JournalRow): void {
    if (chained(this.head().hash, row) !== row.hash) throw new Error(`the chain is broken at row ${row.row}`);
    this.#rows.push(row);
  }
}

export function chained(previous: string, { seq, at, type, body }: JournalDraft): string {
  return hash('sha256', `${previous}\n${seq}\n${at}\n${type}\n${body}`, 'hex');
}

/** The rows of a record; null where it is torn. */
export function rowsOf(record: string): readonly JournalRow[] | null {
  if (!record.endsWith(']')) return null;
  try {
    return JSON.parse(record) as readonly JournalRow[];
  } catch {
    return null;
  }
}
