import type { JournalEntry } from '../../shared/contract/index.ts';
import { err, ok, type Instant, type Result } from '../../shared/units/index.ts';
import { describeFact, type Fact } from '../engine/index.ts';
import type { Journal, JournalDraft, JournalFault, JournalRow } from '../ports/journal.ts';

/** As many of the newest rows as a screen is given without asking. */
const RECENT_ROWS = 200;

/** A row in words. Bodies were written by this program; a row of another version that cannot be read is shown as it is. */
export function entryOf(row: Pick<JournalRow, 'row' | 'at' | 'type' | 'body'>): JournalEntry {
  const { at, type } = row;
  const { kind, text, signal, spread } = describeFact(JSON.parse(row.body) as Fact);
  return { row: row.row, at, kind, type, text, signal, spread };
}

/** The day's net once a minute would bury the rest: it stays in the journal, its pages and the curve. */
function isNews(entry: JournalEntry): boolean {
  return entry.kind !== 'MARK';
}

/** Writes one book's facts. What could not be written is kept, in order, and goes before whatever comes next. */
export class JournalWriter {
  readonly #journal: Journal;
  #unwritten: JournalDraft[] = [];
  #recent: JournalEntry[];
  #writtenAt: Instant | null = null;

  constructor(journal: Journal) {
    this.#journal = journal;
    const { row } = journal.head();
    const rows = journal.read(Math.max(1, row - RECENT_ROWS + 1), RECENT_ROWS);
    this.#recent = rows.map(entryOf).filter(isNews).reverse();
    this.#writtenAt = rows.at(-1)?.at ?? null;
  }

  /** Returns after all facts are synced to disk, those that failed before included. */
  write(at: Instant, seq: number, facts: readonly Fact[]): Result<null, JournalFault> {
    for (const fact of facts) {
      this.#unwritten.push({ at, seq, type: fact.type, body: JSON.stringify(fact) });
    }
    return this.retry();
  }

  retry(): Result<null, JournalFault> {
    if (this.#unwritten.length === 0) return ok(null);
    const before = this.#journal.head().row;
    const appended = this.#journal.append(this.#unwritten);
    if (!appended.ok) return err(appended.error);
    const entries = this.#unwritten.map((draft, index) => entryOf({ ...draft, row: before + 1 + index }));
    this.#recent = [...entries.filter(isNews).reverse(), ...this.#recent].slice(0, RECENT_ROWS);
    this.#writtenAt = this.#unwritten.at(-1)?.at ?? this.#writtenAt;
    this.#unwritten = [];
    return ok(null);
  }

  get journal(): Journal {
    return this.#journal;
  }

  get behind(): boolean {
    return this.#unwritten.length > 0;
  }

  /** Newest first. */
  get recent(): readonly JournalEntry[] {
    return this.#recent;
  }

  get writtenAt(): Instant | null {
    return this.#writtenAt;
  }
}
