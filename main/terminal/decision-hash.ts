import { createHash, type Hash } from 'node:crypto';
import { DECISION_FACTS } from '../engine/index.ts';
import type { JournalDraft } from '../ports/journal.ts';

/** Columns of a journal row that say when and by whom it was written, not what was decided; left out of the hash. */
export const EXCLUDED_COLUMNS: readonly string[] = ['row', 'wallMs', 'hash'];

const DECISIONS: ReadonlySet<string> = DECISION_FACTS;

/**
 * SHA-256 over the facts that are decisions (DECISION_FACTS), in order, each with its instant, the sequence number of
 * the input that led to it, its type and its body. The same decisions give the same hash whenever and wherever made.
 */
export class DecisionHash {
  readonly #hash: Hash = createHash('sha256');
  #count = 0;

  add({ at, seq, type, body }: JournalDraft): void {
    if (!DECISIONS.has(type)) return;
    this.#hash.update(`${at}\n${seq}\n${type}\n${body.length}\n${body}\n`);
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Ends it: nothing can be added afterwards. */
  hex(): string {
    return this.#hash.digest('hex');
  }
}
