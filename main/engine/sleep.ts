import { MS_PER_MINUTE, MS_PER_SECOND, type Instant } from '../../shared/units/index.ts';
import { doubtUnanswered } from './answers.ts';
import type { Desk } from './desk.ts';
import { isBusy } from './pulse.ts';

/** The pulse comes each second while there is something to watch, each minute otherwise: longer silences are no life. */
const BUSY_GAP_MS = 30 * MS_PER_SECOND;
const IDLE_GAP_MS = 3 * MS_PER_MINUTE;

/**
 * Whether nothing at all reached this engine for so long that the machine must have slept, or the process stood still.
 * To be asked before the clock is moved.
 */
export function hasSlept(desk: Desk, at: Instant): boolean {
  if (desk.driven || !desk.running) return false;
  const gapMs = at - desk.now;
  if (gapMs <= BUSY_GAP_MS) return false;
  return gapMs > IDLE_GAP_MS || isBusy(desk);
}

/**
 * A machine that wakes up knows as little as a process that starts: what was on its way is unknown, what was being
 * confirmed begins anew, and nothing is decided before the broker's books were read again.
 */
export function wakeUp(desk: Desk, sleptMs: number): void {
  desk.emit({ type: 'resumed', sleptMs });
  doubtUnanswered(desk, 'the machine slept before the answer came');
  for (const guard of desk.stopGuards.values()) guard.reset();
  desk.lossGuard.restore(desk.book.limitTripped !== null);
  desk.reader.forget();
}
