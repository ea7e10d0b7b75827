import type { Result } from '../../../shared/units/index.ts';
import type { HaltRecord } from '../../ports/control.ts';
import type { JournalHead } from '../../ports/journal.ts';
import { CONTROL_SCHEMA } from './control-schema.ts';
import { attempt, type StorageFault } from './fault.ts';
import { openForReading } from './open-database.ts';

/** The head that control.db remembers of a book's journal, read without touching it; null where it remembers none. */
export function readJournalHead(path: string, book: string): Result<JournalHead | null, StorageFault> {
  const opened = openForReading(path, CONTROL_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const head = attempt(path, () => {
    const find = db.prepare<[string], JournalHead>('SELECT row, hash FROM journal_head WHERE book = ?');
    return find.get(book) ?? null;
  });
  db.close();
  return head;
}

/** The halt that stands in control.db, read without touching it. */
export function readHalt(path: string): Result<HaltRecord, StorageFault> {
  const opened = openForReading(path, CONTROL_SCHEMA);
  if (!opened.ok) return opened;
  const db = opened.value;
  const halt = attempt(path, () => {
    const find = db.prepare<[], HaltRecord>('SELECT state, reason, since FROM halt');
    return find.get() ?? { state: 'ACTIVE' as const, reason: null, since: null };
  });
  db.close();
  return halt;
}
