import type { ActionId } from './action-id.ts';
import { designedKey, KEYMAP, type Binding, type KeyColumn, type KeyScope } from './keymap.ts';
import { shownKey } from './key-text.ts';

/** Keys that the user has given to actions, in place of the designed ones. */
export type OwnKeys = Readonly<Partial<Record<ActionId, string>>>;

/** An action with every key that it is heard by. */
export interface Keyed {
  readonly action: ActionId;
  readonly scope: KeyScope;
  readonly keys: readonly string[];
}

/** The keyboard as it holds: the designed map with the user's own keys over it. */
export function keysInForce(own: OwnKeys, column: KeyColumn): readonly Keyed[] {
  return KEYMAP.map((binding) => ({
    action: binding.action,
    scope: binding.scope,
    keys: keysOf(binding, own, column),
  }));
}

/** The emergency stop's own key stays beside whatever it is given. */
function keysOf(binding: Binding, own: OwnKeys, column: KeyColumn): readonly string[] {
  const designed = designedKey(binding, column);
  const given = own[binding.action] ?? null;
  const kept = given === null || binding.action === 'emergency.stop' ? designed : null;
  return [kept, given].filter((key) => key !== null);
}

/** An action's keys as this host shows them. */
export function shownKeys(action: ActionId, column: KeyColumn, own: OwnKeys): readonly string[] {
  const binding = KEYMAP.find((candidate) => candidate.action === action);
  if (binding === undefined) return [];
  return keysOf(binding, own, column).map((key) => shownKey(key, column));
}

/** The actions whose keys differ between two choices. */
export function changedKeys(before: OwnKeys, after: OwnKeys): readonly ActionId[] {
  return KEYMAP.map(({ action }) => action).filter((action) => before[action] !== after[action]);
}
