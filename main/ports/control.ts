import type { HaltState } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';

export interface HaltRecord {
  readonly state: HaltState;
  readonly reason: string | null;
  readonly since: Instant | null;
}

/** What holds for all books and outlives every process: the halt, the fencing epoch, the length of each journal. */
export interface ControlStore {
  halt(): HaltRecord;
  /** Returns after the record is synced to disk. */
  setHalt(record: HaltRecord): void;
  /** Read before every send: a terminal whose epoch is not the current one must not send (architecture.md 2). */
  epoch(): number;
  raiseEpoch(): number;
  /** The head that a journal had at its last append, so that a cut-off tail is found. */
  journalHead(book: string): { readonly row: number; readonly hash: string } | null;
  setJournalHead(book: string, head: { readonly row: number; readonly hash: string }): void;
  close(): void;
}
