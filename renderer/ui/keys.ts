import { hostKind } from '../state/host.ts';
import type { ActionId } from '../state/action-id.ts';
import { keyOf, type KeyColumn } from '../state/keymap.ts';

/** The key column of this host; a browser on macOS uses the Control key like any other browser. */
export function keyColumn(): KeyColumn {
  if (hostKind() === 'browser') return 'browser';
  return navigator.userAgent.includes('Mac') ? 'mac' : 'desktop';
}

/** An action's key on this host, or null. */
export function keyHere(action: ActionId): string | null {
  return keyOf(action, keyColumn());
}
