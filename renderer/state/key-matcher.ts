import type { ActionId } from '../../shared/keyboard/action-id.ts';
import {
  chordOf,
  isChord,
  isModifier,
  SEQUENCE_MS,
  type PressedKey,
} from '../../shared/keyboard/key-text.ts';
import type { Keyed } from '../../shared/keyboard/keys-in-force.ts';
import type { KeyColumn, KeyScope } from '../../shared/keyboard/keymap.ts';

/** What of a keyboard event decides; so that the matcher can be tested without a browser. */
export interface KeyPress extends PressedKey {
  readonly repeat: boolean;
  /** A text field has the focus: single letters and sequences are text then. */
  readonly typing: boolean;
  /** The panel that holds the focus. */
  readonly scope: KeyScope | null;
  /** An open replay is shown, and the control that holds the focus has no use of its own for this key. */
  readonly replay: boolean;
  /** The backtest page is shown. */
  readonly backtest: boolean;
  readonly atMs: number;
}

export type KeyMatch =
  | { readonly kind: 'action'; readonly action: ActionId }
  | { readonly kind: 'begun' }
  | { readonly kind: 'none' };

const NONE: KeyMatch = { kind: 'none' };

/**
 * Reads key presses against the map: chords at once, sequences (`G M`) within 1.5 s. A held key's repeats are never an
 * action: one press is one act.
 */
export function createKeyMatcher(
  inForce: readonly Keyed[],
  column: KeyColumn,
): (press: KeyPress) => KeyMatch {
  const keyed = inForce.flatMap(({ action, scope, keys }) =>
    keys.map((key) => ({ action, scope, steps: key.split(' ') })),
  );
  let begun: { readonly step: string; readonly atMs: number } | null = null;

  return (press) => {
    if (press.repeat || isModifier(press.key)) return NONE;
    const chord = chordOf(press, column);
    if (chord === null) return NONE;
    if (press.typing && !isChord(chord)) return NONE;
    const first = begun !== null && press.atMs - begun.atMs <= SEQUENCE_MS ? begun.step : null;
    begun = null;
    const open = keyed.filter(({ scope }) => isHeard(scope, press));
    if (first !== null) {
      const second = open.find(({ steps }) => steps[0] === first && steps[1] === chord);
      if (second !== undefined) return { kind: 'action', action: second.action };
    }
    // A panel's own key comes before one that is heard everywhere.
    const single = open.filter(({ steps }) => steps.length === 1 && steps[0] === chord);
    const hit = single.find(({ scope }) => scope !== 'anywhere') ?? single[0];
    if (hit !== undefined) return { kind: 'action', action: hit.action };
    if (!open.some(({ steps }) => steps.length === 2 && steps[0] === chord)) return NONE;
    begun = { step: chord, atMs: press.atMs };
    return { kind: 'begun' };
  };
}

function isHeard(scope: KeyScope, { scope: panel, replay, backtest }: KeyPress): boolean {
  if (scope === 'replay') return replay;
  if (scope === 'backtest') return backtest;
  return scope === 'anywhere' || scope === panel;
}
