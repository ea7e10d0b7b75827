import type { JournalHead } from '../../ports/journal.ts';

/** Where the length of each journal is remembered besides (control.db). */
export interface JournalHeads {
  journalHead(book: string): JournalHead | null;
  setJournalHead(book: string, head: JournalHead): void;
}

export interface JournalOptions {
  readonly heads: JournalHeads;
  /** The host's clock in epoch ms, for the column that no decision reads. */
  readonly wallClock: () => number;
  /**
   * Called when the disk is full, to free what is held back. That append has failed all the same, so that an entry that
   * waited for it is not sent; what comes next, the way out, has room.
   */
  readonly freeRoom: () => void;
  /** How many of the newest rows are verified on opening; the whole chain is verified by the command. */
  readonly verifiedRows: number;
}
