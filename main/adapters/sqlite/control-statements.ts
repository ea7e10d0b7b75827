import type { HaltRecord } from '../../ports/control.ts';
import type { JournalHead } from '../../ports/journal.ts';
import type { Database, Statement } from './open-database.ts';

const SAVE_HEAD = `INSERT INTO journal_head (book, row, hash) VALUES (?, ?, ?)
  ON CONFLICT (book) DO UPDATE SET row = excluded.row, hash = excluded.hash`;

/** Everything that control.db is asked, compiled once. */
export interface ControlStatements {
  readonly halt: Statement<[], HaltRecord>;
  readonly setHalt: Statement<[string, string | null, number | null]>;
  readonly epoch: Statement<[], number>;
  readonly raise: Statement<[], number>;
  readonly head: Statement<[string], JournalHead>;
  readonly setHead: Statement<[string, number, string]>;
  readonly forget: Statement<[string]>;
}

export function controlStatements(db: Database): ControlStatements {
  return {
    halt: db.prepare<[], HaltRecord>('SELECT state, reason, since FROM halt'),
    setHalt: db.prepare('UPDATE halt SET state = ?, reason = ?, since = ?'),
    epoch: db.prepare<[], number>('SELECT epoch FROM epoch').pluck(),
    raise: db.prepare<[], number>('UPDATE epoch SET epoch = epoch + 1 RETURNING epoch').pluck(),
    head: db.prepare<[string], JournalHead>('SELECT row, hash FROM journal_head WHERE book = ?'),
    setHead: db.prepare<[string, number, string]>(SAVE_HEAD),
    forget: db.prepare<[string]>('DELETE FROM journal_head WHERE book = ?'),
  };
}
