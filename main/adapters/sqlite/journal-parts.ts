import type { Result } from '../../../shared/units/index.ts';
import type { JournalHead, JournalRow } from '../../ports/journal.ts';
import { attempt, type StorageFault } from './fault.ts';
import { partPaths } from './journal-files.ts';
import { hashOfRow, lastRow, originOf, readRows, streamRows } from './journal-rows.ts';
import type { Database } from './open-database.ts';

/** The open files of a journal, oldest first, read as one. */
export class JournalParts {
  readonly #all: Database[];

  constructor(all: readonly Database[]) {
    this.#all = [...all];
  }

  /** Opens every file of a journal, the first in any case; all or none. */
  static open(
    first: string,
    open: (path: string) => Result<Database, StorageFault>,
  ): Result<JournalParts, StorageFault> {
    const found = attempt(first, () => partPaths(first));
    if (!found.ok) return found;
    const paths = found.value.includes(first) ? found.value : [first, ...found.value];
    const parts = new JournalParts([]);
    for (const path of paths) {
      const opened = open(path);
      if (!opened.ok) {
        parts.close();
        return opened;
      }
      parts.add(opened.value);
    }
    return { ok: true, value: parts };
  }

  add(db: Database): void {
    this.#all.push(db);
  }

  /** The file that is written. */
  newest(): Database {
    const db = this.#all.at(-1);
    if (db === undefined) throw new Error('a journal without a file');
    return db;
  }

  last(): JournalHead | null {
    const db = this.newest();
    return lastRow(db) ?? originOf(db);
  }

  hashOf(row: number): string | null {
    for (const db of this.#all) {
      const hash = hashOfRow(db, row);
      if (hash !== null) return hash;
    }
    return null;
  }

  read(fromRow: number, limit: number): readonly JournalRow[] {
    const rows: JournalRow[] = [];
    for (const db of this.#all)
      if (rows.length < limit) rows.push(...readRows(db, fromRow, limit - rows.length));
    return rows;
  }

  *stream(fromRow: number): Iterable<JournalRow> {
    for (const db of this.#all) yield* streamRows(db, fromRow);
  }

  close(): void {
    for (const db of this.#all) db.close();
  }
}
