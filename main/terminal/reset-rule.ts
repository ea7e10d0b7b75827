import type { CommandError } from '../../shared/contract/index.ts';
import { after, type Instant } from '../../shared/units/index.ts';
import type { HaltRecord } from '../ports/control.ts';

/** A halt is harder to undo than to do: not before so long after it (product.md 3). */
const RESET_AFTER_MS = 60_000;
const RESET_WORD = 'RESET';

export interface ResetWish {
  readonly reason: string;
  readonly word: string;
  readonly now: Instant;
  readonly flat: () => boolean;
  /** What the doctor finds wrong; empty when it passes. */
  readonly doctor: () => readonly string[];
}

/** Why a halt cannot be ended now; null where it can. */
export function whyNoReset({ state, since }: HaltRecord, wish: ResetWish): CommandError | null {
  if (state === 'ACTIVE') return { code: 'NOT_NOW', message: 'Nothing is halted.' };
  if (wish.word !== RESET_WORD) return { code: 'BAD_ARGUMENTS', message: `Type the word ${RESET_WORD}.` };
  if (wish.reason.trim() === '') {
    return { code: 'BAD_ARGUMENTS', message: 'Give a reason; it is kept in the journal.' };
  }
  if (since !== null && wish.now < after(since, RESET_AFTER_MS)) {
    return { code: 'NOT_NOW', message: 'A halt can be ended 60 seconds after it at the earliest.' };
  }
  if (!wish.flat())
    return { code: 'NOT_NOW', message: 'Not everything is closed yet: a halt ends only when flat.' };
  const wrong = wish.doctor();
  return wrong.length === 0
    ? null
    : { code: 'NEEDS', message: `The doctor does not pass. ${wrong.join('. ')}.` };
}
