import { ok, type Result } from '../../../shared/units/index.ts';
import type { Journal, JournalDraft, JournalHead, JournalRow } from '../../ports/journal.ts';
import { genesis, rowHash } from './chain.ts';
import { attempt, orThrow, StorageFailure, type StorageFault } from './fault.ts';
import type { JournalOptions } from './journal-options.ts';
import { hashOfRow, lastRow, readRows, streamRows } from './journal-rows.ts';
import { JOURNAL_SCHEMA } from './journal-schema.ts';
import { openDatabase, type Database } from './open-database.ts';
import { verifyJournal } from './verify-journal.ts';

const INSERT = 'INSERT INTO journal (row, seq, at, type, body, wall_ms, hash) VALUES (?, ?, ?, ?, ?, ?, ?)';

class SqliteJournal implements Journal {
  readonly #db: Database;
  readonly #book: string;
  readonly #options: JournalOptions;
  readonly #write: (drafts: readonly JournalDraft[]) => JournalHead;
  #head: JournalHead;

  constructor(db: Database, book: string, options: JournalOptions, head: JournalHead) {
    this.#db = db;
    this.#book = book;
    this.#options = options;
    this.#head = head;
    const insert = db.prepare(INSERT);
    this.#write = db.transaction((drafts: readonly JournalDraft[]) => {
      let last = this.#head;
      const wallMs = Math.trunc(options.wallClock());
      for (const { at, seq, type, body } of drafts) {
        const row = last.row + 1;
        last = { row, hash: rowHash(last.hash, { row, seq, at, type, body, wallMs }) };
        insert.run(row, seq, at, type, body, wallMs, last.hash);
      }
      return last;
    });
  }

  head(): JournalHead {
    return this.#head;
  }

  append(drafts: readonly JournalDraft[]): Result<JournalHead, StorageFault> {
    if (drafts.length === 0) return ok(this.#head);
    const written = attempt(this.#db.name, () => this.#write(drafts));
    if (!written.ok) {
      if (written.error.code === 'DISK_FULL') this.#options.freeRoom();
      return written;
    }
    this.#head = written.value;
    // The rows are safe already. A head that could not be saved leaves the journal ahead of it, which is no fault.
    attempt(this.#db.name, () => this.#options.heads.setJournalHead(this.#book, written.value));
    return written;
  }

  read(fromRow: number, limit: number): readonly JournalRow[] {
    return orThrow(this.#db.name, () => readRows(this.#db, fromRow, limit));
  }

  close(): void {
    this.#db.close();
  }
}

/** Follows the chain over the newest rows; throws a fault that says what is wrong with the journal. */
function verifiedHead(db: Database, book: string, options: JournalOptions): JournalHead {
  const start = Math.max(0, (lastRow(db)?.row ?? 0) - options.verifiedRows);
  const hash = hashOfRow(db, start);
  const from = hash === null ? genesis(book) : { row: start, hash };
  const verified = verifyJournal(streamRows(db, from.row + 1), from, options.heads.journalHead(book));
  if (verified.ok) return verified.value;
  throw new StorageFailure({ code: 'BROKEN_CHAIN', message: `${db.name}: ${verified.error.message}` });
}

/** A journal on an open file; closes the file where it is refused. */
export function journalOn(
  db: Database,
  book: string,
  options: JournalOptions,
): Result<Journal, StorageFault> {
  const head = attempt(db.name, () => verifiedHead(db, book, options));
  if (head.ok) return ok(new SqliteJournal(db, book, options, head.value));
  db.close();
  return head;
}

/**
 * Opens a book's journal for appending and verifies its newest rows against the chain and the head that is remembered
 * apart. A journal that is not what was written is refused as BROKEN_CHAIN: it is evidence, not something to go on with.
 */
export function openJournal(
  path: string,
  book: string,
  options: JournalOptions,
  schema = JOURNAL_SCHEMA,
): Result<Journal, StorageFault> {
  const db = openDatabase(path, schema);
  return db.ok ? journalOn(db.value, book, options) : db;
}
