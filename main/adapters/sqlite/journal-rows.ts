import { instant, type Instant } from '../../../shared/units/index.ts';
import type { JournalHead, JournalRow } from '../../ports/journal.ts';
import type { Database } from './open-database.ts';

const COLUMNS = 'row, seq, at, type, body, wall_ms AS wallMs, hash';

export function readRows(db: Database, fromRow: number, limit: number): readonly JournalRow[] {
  const select = db.prepare<[number, number], JournalRow>(
    `SELECT ${COLUMNS} FROM journal WHERE row >= ? ORDER BY row LIMIT ?`,
  );
  return select.all(fromRow, limit);
}

/** Rows from `fromRow` to the end, one at a time: a journal of years need not fit into memory. */
export function streamRows(db: Database, fromRow: number): Iterable<JournalRow> {
  return db
    .prepare<[number], JournalRow>(`SELECT ${COLUMNS} FROM journal WHERE row >= ? ORDER BY row`)
    .iterate(fromRow);
}

/** The hash of one row, or null where there is none. */
export function hashOfRow(db: Database, row: number): string | null {
  const select = db.prepare<[number], string>('SELECT hash FROM journal WHERE row = ?').pluck();
  return select.get(row) ?? null;
}

/** The newest row, or null in an empty journal. */
export function lastRow(db: Database): JournalHead | null {
  const select = db.prepare<[], JournalHead>('SELECT row, hash FROM journal ORDER BY row DESC LIMIT 1');
  return select.get() ?? null;
}

/** What a file's first row follows; null in a journal's first file. */
export function originOf(db: Database): JournalHead | null {
  return db.prepare<[], JournalHead>('SELECT row, hash FROM origin').get() ?? null;
}

/** The instant of the newest row, or null in an empty file. */
export function lastInstant(db: Database): Instant | null {
  const select = db.prepare<[], number>('SELECT at FROM journal ORDER BY row DESC LIMIT 1').pluck();
  const at = select.get();
  return at === undefined ? null : instant(at);
}
