import { hostKind } from '../state/host.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import type { KeyColumn } from '../../shared/keyboard/keymap.ts';
import { shownKeys } from '../../shared/keyboard/keys-in-force.ts';
import { useOwnKeys } from '../state/own-keys.ts';

/** The key column of this host; a browser on macOS uses the Control key like any other browser. */
export function keyColumn(): KeyColumn {
  if (hostKind() === 'browser') return 'browser';
  return navigator.userAgent.includes('Mac') ? 'mac' : 'desktop';
}

/** An action's keys as they hold on this host. */
export function keysHere(action: ActionId): readonly string[] {
  return shownKeys(action, keyColumn(), useOwnKeys.getState().own);
}

/** The first of them, or null. Whoever shows it is drawn anew when keys change: the whole window is (app.tsx). */
export function keyHere(action: ActionId): string | null {
  return keysHere(action)[0] ?? null;
}
