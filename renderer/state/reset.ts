import { formatCountdown } from '../../shared/units/index.ts';
import { useNow } from './clock.ts';
import { give } from './host.ts';
import { useSlice } from './replica.ts';
import { useUi } from './ui-store.ts';

export const RESET_WORD = 'RESET';

export interface Reset {
  readonly held: boolean;
  /** `60 s hold-off`. */
  readonly holdOffWords: string;
  readonly heldWords: string;
  /** The button's words while it is held: `00:40`. */
  readonly countdown: string;
  readonly reasonGiven: boolean;
  readonly wordTyped: boolean;
  readonly ready: boolean;
}

/** How far the reset after a halt is. The engine checks all of it again. */
export function useReset(): Reset {
  const now = useNow();
  const run = useSlice('emergency')?.run ?? null;
  const reasonGiven = useUi((ui) => ui.resetReason.trim() !== '');
  const wordTyped = useUi((ui) => ui.resetWord === RESET_WORD);
  const leftMs = run === null || now === null ? 0 : Math.max(0, run.resetFrom - now);
  const held = leftMs > 0;
  return {
    held,
    holdOffWords: '60 s hold-off',
    heldWords: held ? `${Math.ceil(leftMs / 1_000)} s left` : 'over',
    countdown: formatCountdown(Math.ceil(leftMs / 1_000) * 1_000).slice(3),
    reasonGiven,
    wordTyped,
    ready: !held && reasonGiven && wordTyped,
  };
}

/** Asks for the reset; true when the engine accepted it. The typed words are then forgotten. */
export async function askReset(): Promise<boolean> {
  const { resetReason, resetWord } = useUi.getState();
  const done = await give('emergency.reset', { reason: resetReason.trim(), word: resetWord });
  if (done) useUi.setState({ resetReason: '', resetWord: '', dialog: null });
  return done;
}
