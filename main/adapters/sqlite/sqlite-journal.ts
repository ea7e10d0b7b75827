import { ok, type Instant, type Result } from '../../../shared/units/index.ts';
import { financialYear } from '../../domain/calendar/index.ts';
import type { Journal, JournalDraft, JournalHead, JournalRow } from '../../ports/journal.ts';
import { rowHash } from './chain.ts';
import { attempt, orThrow, type StorageFault } from './fault.ts';
import { beginPart, yearInName } from './journal-files.ts';
import type { JournalOptions } from './journal-options.ts';
import type { JournalParts } from './journal-parts.ts';
import { lastInstant } from './journal-rows.ts';
import type { Database } from './open-database.ts';
import type { Schema } from './schema.ts';

const INSERT = 'INSERT INTO journal (row, seq, at, type, body, wall_ms, hash) VALUES (?, ?, ?, ?, ?, ?, ?)';

type Write = (after: JournalHead, drafts: readonly JournalDraft[]) => JournalHead;

function writerOn(db: Database, { wallClock }: JournalOptions): Write {
  const insert = db.prepare(INSERT);
  return db.transaction((after: JournalHead, drafts: readonly JournalDraft[]) => {
    let last = after;
    const wallMs = Math.trunc(wallClock());
    for (const { at, seq, type, body } of drafts) {
      const row = last.row + 1;
      last = { row, hash: rowHash(last.hash, { row, seq, at, type, body, wallMs }) };
      insert.run(row, seq, at, type, body, wallMs, last.hash);
    }
    return last;
  });
}

/** What a journal is opened as. */
export interface OpenedAs {
  /** Its first file. */
  readonly path: string;
  readonly book: string;
  readonly options: JournalOptions;
  readonly schema: Schema;
}

/** The append-only journal of one book, over its files. */
export class SqliteJournal implements Journal {
  readonly #parts: JournalParts;
  readonly #opened: OpenedAs;
  #write: Write;
  #head: JournalHead;
  /** The financial year of the file that is written; null while that is empty and without a year. */
  #year: string | null;

  constructor(parts: JournalParts, opened: OpenedAs, head: JournalHead) {
    this.#parts = parts;
    this.#opened = opened;
    this.#head = head;
    const db = parts.newest();
    this.#write = writerOn(db, opened.options);
    const at = lastInstant(db);
    this.#year = yearInName(db.name) ?? (at === null ? null : financialYear(at));
  }

  head(): JournalHead {
    return this.#head;
  }

  append(drafts: readonly JournalDraft[]): Result<JournalHead, StorageFault> {
    const [first] = drafts;
    if (first === undefined) return ok(this.#head);
    const { path, book, options } = this.#opened;
    this.#turnYear(first.at);
    const written = attempt(path, () => this.#write(this.#head, drafts));
    if (!written.ok) {
      if (written.error.code === 'DISK_FULL') options.freeRoom();
      return written;
    }
    this.#head = written.value;
    // The rows are safe already. A head that could not be saved leaves the journal ahead of it, which is no fault.
    attempt(path, () => options.heads.setJournalHead(book, written.value));
    return written;
  }

  read(fromRow: number, limit: number): readonly JournalRow[] {
    return orThrow(this.#opened.path, () => this.#parts.read(fromRow, limit));
  }

  close(): void {
    this.#parts.close();
  }

  /** The first fact of a new financial year opens its file. Where that fails the old one goes on: no fact waits for tidiness. */
  #turnYear(at: Instant): void {
    const year = financialYear(at);
    if (this.#year !== null && year > this.#year) {
      const begun = beginPart(this.#opened.path, year, this.#head, this.#opened.schema);
      if (!begun.ok) return;
      this.#parts.add(begun.value);
      this.#write = writerOn(begun.value, this.#opened.options);
    }
    this.#year = this.#year === null || year > this.#year ? year : this.#year;
  }
}
