import { ok, type Result } from '../../../shared/units/index.ts';
import type { ControlStore, HaltRecord } from '../../ports/control.ts';
import type { JournalHead } from '../../ports/journal.ts';
import { CONTROL_SCHEMA } from './control-schema.ts';
import { controlStatements, type ControlStatements } from './control-statements.ts';
import { attempt, orThrow, StorageFailure, type StorageFault } from './fault.ts';
import { openDatabase, type Database } from './open-database.ts';

/** control.db. Its methods throw a StorageFailure where the disk fails: a halt that is not on disk is not acknowledged. */
export class SqliteControl implements ControlStore {
  readonly #db: Database;
  readonly #sql: ControlStatements;
  readonly #freeRoom: () => boolean;

  constructor(db: Database, freeRoom: () => boolean) {
    this.#db = db;
    this.#freeRoom = freeRoom;
    this.#sql = controlStatements(db);
  }

  halt(): HaltRecord {
    return this.#one(() => this.#sql.halt.get());
  }

  setHalt({ state, reason, since }: HaltRecord): void {
    this.#mustFit(() => this.#sql.setHalt.run(state, reason, since));
  }

  epoch(): number {
    return this.#one(() => this.#sql.epoch.get());
  }

  raiseEpoch(): number {
    return this.#mustFit(() => this.#sql.raise.get()) ?? this.epoch();
  }

  journalHead(book: string): JournalHead | null {
    return this.#do(() => this.#sql.head.get(book)) ?? null;
  }

  /**
   * Not synced on its own: the rows are, before this, and a head that a power cut takes back only leaves the journal
   * ahead of it. That spares every append a second wait for the disk.
   */
  setJournalHead(book: string, { row, hash }: JournalHead): void {
    this.#do(() => {
      this.#db.pragma('synchronous = NORMAL');
      try {
        this.#sql.setHead.run(book, row, hash);
      } finally {
        this.#db.pragma('synchronous = FULL');
      }
    });
  }

  /** For a book that is thrown away. */
  forgetJournal(book: string): void {
    this.#do(() => this.#sql.forget.run(book));
  }

  close(): void {
    this.#db.close();
  }

  #do<T>(work: () => T): T {
    return orThrow(this.#db.name, work);
  }

  /** A halt is never refused for want of room while a reserve can be freed. */
  #mustFit<T>(work: () => T): T {
    const first = attempt(this.#db.name, work);
    if (first.ok) return first.value;
    if (first.error.code === 'DISK_FULL' && this.#freeRoom()) return this.#do(work);
    throw new StorageFailure(first.error);
  }

  #one<T>(work: () => T | undefined): T {
    const found = this.#do(work);
    if (found === undefined) throw new Error(`${this.#db.name} has lost its only row`);
    return found;
  }
}

/**
 * Opens control.db, also beside a running terminal: `kavach stop` raises the epoch and halts through it. `freeRoom`
 * is asked once when a halt finds the disk full; false where it has nothing to give.
 */
export function openControl(
  path: string,
  freeRoom: () => boolean = () => false,
): Result<SqliteControl, StorageFault> {
  const db = openDatabase(path, CONTROL_SCHEMA);
  return db.ok ? ok(new SqliteControl(db.value, freeRoom)) : db;
}
