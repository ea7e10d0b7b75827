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
  /** How many of the newest rows are verified on opening; the whole chain is verified by the command. */
  readonly verifiedRows: number;
}
