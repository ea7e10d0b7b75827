import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { isChord, isKeyText } from '../../shared/keyboard/key-text.ts';
import { keeperOf } from './kept-keys.ts';
import { keysInForce, type OwnKeys } from '../../shared/keyboard/keys-in-force.ts';
import { designedKey, KEYMAP, type KeyColumn, type KeyScope } from '../../shared/keyboard/keymap.ts';

/** Why an action cannot have a key. */
export type KeyRefusal =
  | { readonly code: 'NO_SUCH_ACTION' }
  | { readonly code: 'NOT_A_KEY' }
  | { readonly code: 'KEPT'; readonly why: string }
  /** The emergency stop is heard while one types, which a letter is not. */
  | { readonly code: 'NOT_HEARD_WHILE_TYPING' }
  | { readonly code: 'TAKEN'; readonly by: ActionId; readonly key: string };

/** Why an action cannot have this key beside the user's others; null where it can. The designed key is kept by nobody. */
export function keyRefusal(
  action: ActionId,
  key: string,
  own: OwnKeys,
  column: KeyColumn,
): KeyRefusal | null {
  const binding = KEYMAP.find((candidate) => candidate.action === action);
  if (binding === undefined) return { code: 'NO_SUCH_ACTION' };
  if (!isKeyText(key)) return { code: 'NOT_A_KEY' };
  const taken = takenBy({ action, scope: binding.scope }, key, own, column);
  if (taken === null && key !== designedKey(binding, column)) {
    const steps = key.split(' ');
    const why = steps.map((step) => keeperOf(binding, step, column)).find((keeper) => keeper !== null);
    if (why !== undefined) return { code: 'KEPT', why };
    if (action === 'emergency.stop' && (steps.length > 1 || !isChord(key)))
      return { code: 'NOT_HEARD_WHILE_TYPING' };
  }
  return taken;
}

/** Why an action cannot have its designed key again; null where it can. */
export function resetRefusal(action: ActionId, own: OwnKeys, column: KeyColumn): KeyRefusal | null {
  const binding = KEYMAP.find((candidate) => candidate.action === action);
  const key = binding === undefined ? null : designedKey(binding, column);
  return key === null ? null : keyRefusal(action, key, own, column);
}

function takenBy(
  { action, scope }: { readonly action: ActionId; readonly scope: KeyScope },
  key: string,
  own: OwnKeys,
  column: KeyColumn,
): KeyRefusal | null {
  for (const other of keysInForce(own, column)) {
    if (other.action === action || !bothHeard(scope, other.scope)) continue;
    const taken = other.keys.find((its) => collide(its, key));
    if (taken !== undefined) return { code: 'TAKEN', by: other.action, key: taken };
  }
  return null;
}

const PANELS: readonly KeyScope[] = ['chart', 'chain', 'signals', 'log'];

/** Two panels never hold the focus together; every other pair of places may be heard at once. */
function bothHeard(one: KeyScope, other: KeyScope): boolean {
  return one === other || !(PANELS.includes(one) && PANELS.includes(other));
}

/** The same key, or one that is pressed on the way to the other. */
function collide(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}
