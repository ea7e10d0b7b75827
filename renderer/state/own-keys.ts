import { create } from 'zustand';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { keyRefusal, type KeyRefusal } from './key-rules.ts';
import { changedKeys, type OwnKeys } from '../../shared/keyboard/keys-in-force.ts';
import { designedKey, KEYMAP, type KeyColumn } from '../../shared/keyboard/keymap.ts';

const KEY = 'kavach.keys';

interface OwnKeysState {
  readonly own: OwnKeys;
  /** What held before each change of this window, oldest first. */
  readonly past: readonly OwnKeys[];
}

export const useOwnKeys = create<OwnKeysState>(() => ({ own: {}, past: [] }));

/** Takes the keys of the last time, keeps each later choice for the next, and follows the other windows. */
export function restoreKeys(column: KeyColumn): void {
  useOwnKeys.setState({ own: ownKeysOf(parsed(localStorage.getItem(KEY)), column) });
  useOwnKeys.subscribe(({ own }, before) => {
    if (own !== before.own) localStorage.setItem(KEY, JSON.stringify(own));
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) useOwnKeys.setState({ own: ownKeysOf(parsed(newValue), column) });
  });
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}

/** Takes other keys; `undoKeys` brings the present ones back. */
export function takeKeys(own: OwnKeys): void {
  useOwnKeys.setState((now) =>
    changedKeys(now.own, own).length === 0 ? now : { own, past: [...now.past, now.own] },
  );
}

/** Takes the last change of this window back. */
export function undoKeys(): void {
  useOwnKeys.setState(({ own, past }) => ({ own: past.at(-1) ?? own, past: past.slice(0, -1) }));
}

/** The user's keys with one more; null, and the designed key, are the action without one of his own. */
export function withKey(own: OwnKeys, action: ActionId, key: string | null, column: KeyColumn): OwnKeys {
  const binding = KEYMAP.find((candidate) => candidate.action === action);
  const designed = binding === undefined ? null : designedKey(binding, column);
  const { [action]: _, ...others } = own;
  return key === null || key === designed ? others : { ...others, [action]: key };
}

export interface KeyFault {
  /** As it is named there: it may be none of ours. */
  readonly action: ActionId;
  readonly refusal: KeyRefusal;
}

/** Everything that is wrong with keys that come from elsewhere, each judged beside all the others. */
export function keyFaults(keys: Readonly<Record<string, unknown>>, column: KeyColumn): readonly KeyFault[] {
  const own = Object.fromEntries(
    Object.entries(keys).filter(([, key]) => typeof key === 'string'),
  ) as OwnKeys;
  return Object.entries(keys).flatMap(([name, key]) => {
    const action = name as ActionId;
    const refusal =
      typeof key === 'string' ? keyRefusal(action, key, own, column) : ({ code: 'NOT_A_KEY' } as const);
    return refusal === null ? [] : [{ action, refusal }];
  });
}

/** What was kept, as far as it can be believed: what can no longer hold is left out until the rest does. */
export function ownKeysOf(kept: unknown, column: KeyColumn): OwnKeys {
  let keys: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
  for (;;) {
    const bad = new Set<string>(keyFaults(keys, column).map(({ action }) => action));
    if (bad.size === 0) return keys;
    keys = Object.fromEntries(Object.entries(keys).filter(([action]) => !bad.has(action)));
  }
}
