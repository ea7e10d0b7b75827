import type { HaltRecord } from '../../ports/control.ts';
import type { JournalHead } from '../../ports/journal.ts';
import type { Database } from './open-database.ts';

const SAVE_HEAD = `INSERT INTO journal_head (book, row, hash) VALUES (?, ?, ?)
  ON CONFLICT (book) DO UPDATE SET row = excluded.row, hash = excluded.hash`;

/** Everything that control.db is asked, compiled once. */
export function controlStatements(db: Database) {
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
