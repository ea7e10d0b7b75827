import type { JournalEntry } from '../../../shared/contract/index.ts';
import type { JournalDraft } from '../../ports/journal.ts';
import { entryOf } from '../../terminal/journal-writer.ts';

/** As many as a running terminal shows without being asked. */
const ROWS_SHOWN = 200;

/** The newest facts in words, newest first; made anew only when there are more or fewer. */
export class ShownRows {
  #rows = -1;
  #entries: readonly JournalEntry[] = [];

  of(facts: readonly JournalDraft[]): readonly JournalEntry[] {
    if (this.#rows === facts.length) return this.#entries;
    const first = Math.max(0, facts.length - ROWS_SHOWN);
    this.#rows = facts.length;
    this.#entries = facts
      .slice(first)
      .map((fact, index) => entryOf({ ...fact, row: first + index + 1 }))
      .filter(({ kind }) => kind !== 'MARK')
      .toReversed();
    return this.#entries;
  }
}
