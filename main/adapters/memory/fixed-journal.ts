import { err, type Result } from '../../../shared/units/index.ts';
import type { Journal, JournalDraft, JournalFault, JournalHead, JournalRow } from '../../ports/journal.ts';

/**
 * Rows that are given and to which none can be added: what an emergency stop works with where the journal itself
 * cannot be written. Everything it sends then goes to the emergency log (architecture.md 2, life of an order).
 */
export class FixedJournal implements Journal {
  readonly #rows: readonly JournalRow[];
  readonly #why: string;

  constructor(rows: readonly JournalRow[], why: string) {
    this.#rows = rows;
    this.#why = why;
  }

  /** Rows for facts that no journal holds. */
  static of(drafts: readonly JournalDraft[], why: string): FixedJournal {
    const rows = drafts.map((draft, index) => ({ ...draft, row: index + 1, wallMs: 0, hash: '' }));
    return new FixedJournal(rows, why);
  }

  head(): JournalHead {
    const last = this.#rows.at(-1);
    return last === undefined ? { row: 0, hash: '' } : { row: last.row, hash: last.hash };
  }

  append(): Result<JournalHead, JournalFault> {
    return err({ code: 'IO', message: this.#why });
  }

  read(fromRow: number, limit: number): readonly JournalRow[] {
    return this.#rows.slice(Math.max(0, fromRow - 1), Math.max(0, fromRow - 1) + limit);
  }

  close(): void {
    // Nothing to give up.
  }
}
