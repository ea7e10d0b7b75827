import type { EmergencySlice } from '../../shared/contract/index.ts';
import { formatCountdown, type Instant } from '../../shared/units/index.ts';
import { useNow } from './clock.ts';
import { give } from './host.ts';
import { useSlice } from './replica.ts';
import { useUi } from './ui-store.ts';

export const RESET_WORD = 'RESET';

/** Whether the word is typed; small letters are as good, for it is the typing that slows a hand down. */
export function isResetWord(typed: string): boolean {
  return typed.trim().toUpperCase() === RESET_WORD;
}

export interface Reset {
  /** The stop still runs, or its hold-off does. */
  readonly held: boolean;
  readonly stopRuns: boolean;
  /** `60 s hold-off`. */
  readonly holdOffWords: string;
  readonly heldWords: string;
  /** The button's words while it is held: `00:40`. */
  readonly countdown: string;
  readonly reasonGiven: boolean;
  readonly wordTyped: boolean;
  /** What the doctor finds wrong; empty when it passes. */
  readonly wrong: readonly string[];
}

const NOTHING: readonly string[] = [];

/** How far the reset after a halt is. The engine checks all of it again. */
export function useReset(): Reset {
  const now = useNow();
  const run = useSlice('emergency')?.run ?? null;
  const reasonGiven = useUi((ui) => ui.resetReason.trim() !== '');
  const wordTyped = useUi((ui) => isResetWord(ui.resetWord));
  const wrong = useSlice('session')?.doctor ?? NOTHING;
  const hold = holdOff(run, now);
  return {
    ...hold,
    holdOffWords: '60 s hold-off',
    reasonGiven,
    wordTyped,
    wrong,
  };
}

/** Whether a stop is under way: pressed, and not yet confirmed flat. */
export function isStopRunning(emergency: EmergencySlice | null): boolean {
  const run = emergency?.run ?? null;
  return run !== null && run.flatAt === null;
}

/** How long a reset is still held back. While the stop runs nobody knows, whatever its seconds say. */
export function holdOff(
  run: EmergencySlice['run'],
  now: Instant | null,
): Pick<Reset, 'held' | 'stopRuns' | 'heldWords' | 'countdown'> {
  const leftMs = run === null || now === null ? 0 : Math.max(0, run.resetFrom - now);
  const countdown = formatCountdown(Math.ceil(leftMs / 1_000) * 1_000).slice(3);
  const stopRuns = isStopRunning({ run });
  if (stopRuns) return { held: true, stopRuns, heldWords: 'the stop still runs', countdown };
  const held = leftMs > 0;
  return { held, stopRuns, heldWords: held ? `${Math.ceil(leftMs / 1_000)} s left` : 'over', countdown };
}

/** Asks for the reset; true when the engine accepted it. The typed words are then forgotten. */
export async function askReset(): Promise<boolean> {
  const { resetReason, resetWord } = useUi.getState();
  const word = isResetWord(resetWord) ? RESET_WORD : resetWord;
  const done = await give('emergency.reset', { reason: resetReason.trim(), word });
  if (done) useUi.setState({ resetReason: '', resetWord: '', dialog: null });
  return done;
}
