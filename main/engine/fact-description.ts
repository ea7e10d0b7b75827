import type { JournalKind, SignalId } from '../../shared/contract/index.ts';
import type { FactOf, FactType } from './fact.ts';

/** A fact as a row on the screen. */
export interface FactDescription {
  readonly kind: JournalKind;
  readonly text: string;
  readonly signal: SignalId | null;
  readonly spread: string | null;
}

export type Describe<T extends FactType> = (fact: FactOf<T>) => readonly [JournalKind, string];
