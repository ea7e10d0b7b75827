import type { Mode } from '../../shared/contract/index.ts';
import type { Instant, Result } from '../../shared/units/index.ts';

/** Whose journal it is: files are named by it. The shadow is the paper twin of live. */
export type BookName = Mode | 'shadow';

/** A fact to be written: its type, its body as JSON text, and the input that led to it. */
export interface JournalDraft {
  readonly at: Instant;
  /** Sequence number of the input event that led to it. */
  readonly seq: number;
  readonly type: string;
  readonly body: string;
}

/** A written fact. `hash` = SHA-256 over the previous row's hash and this row's fields; `wallMs` is the writing host's clock and no decision. */
export interface JournalRow extends JournalDraft {
  readonly row: number;
  readonly wallMs: number;
  readonly hash: string;
}

export interface JournalHead {
  readonly row: number;
  readonly hash: string;
}

export type JournalFaultCode = 'DISK_FULL' | 'BROKEN_CHAIN' | 'NEWER_SCHEMA' | 'LOCKED' | 'IO';

export interface JournalFault {
  readonly code: JournalFaultCode;
  readonly message: string;
}

/** The append-only, hash-chained book of one mode. */
export interface Journal {
  head(): JournalHead;
  /** Writes all drafts in one transaction and returns after they are synced to disk; nothing is written when it fails. */
  append(drafts: readonly JournalDraft[]): Result<JournalHead, JournalFault>;
  /** Rows from `fromRow` on, in order. */
  read(fromRow: number, limit: number): readonly JournalRow[];
  close(): void;
}
