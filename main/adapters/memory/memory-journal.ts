import { hash } from 'node:crypto';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { Journal, JournalDraft, JournalFault, JournalHead, JournalRow } from '../../ports/journal.ts';

/** A journal for runs that nobody keeps (replay, tests): the same order and chaining, no disk, no wall clock. */
export class MemoryJournal implements Journal {
  readonly #rows: JournalRow[] = [];

  head(): JournalHead {
    const last = this.#rows.at(-1);
    return last === undefined ? { row: 0, hash: '' } : { row: last.row, hash: last.hash };
  }

  append(drafts: readonly JournalDraft[]): Result<JournalHead, JournalFault> {
    for (const draft of drafts) {
      const { row, hash: previous } = this.head();
      const text = `${previous}\n${draft.seq}\n${draft.at}\n${draft.type}\n${draft.body}`;
      this.#rows.push({ ...draft, row: row + 1, wallMs: 0, hash: hash('sha256', text, 'hex') });
    }
    return ok(this.head());
  }

  read(fromRow: number, limit: number): readonly JournalRow[] {
    return this.#rows.slice(Math.max(0, fromRow - 1), Math.max(0, fromRow - 1) + limit);
  }

  close(): void {
    // Nothing to give up: the rows may be read as long as someone holds the journal.
  }
}
