import type { Instant } from '../units/index.ts';
import type { SignalId } from './settings.ts';

/** Four letters that name a journal row's kind on the screen. */
export type JournalKind =
  | 'SYS'
  | 'EVAL'
  | 'RISK'
  | 'ORD'
  | 'FILL'
  | 'POS'
  | 'HALT'
  | 'USER'
  | 'LINK'
  | 'MARK';

/** One journal row in words; `fact` is the whole recorded fact for whoever opens it. */
export interface JournalEntry {
  readonly row: number;
  readonly at: Instant;
  readonly kind: JournalKind;
  readonly type: string;
  readonly text: string;
  readonly signal: SignalId | null;
  readonly spread: string | null;
}

/** The newest rows, newest first; older ones by the command `journal.page`. */
export interface JournalSlice {
  readonly total: number;
  readonly entries: readonly JournalEntry[];
}
