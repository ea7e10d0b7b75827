import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { actionTitles } from '../state/key-titles.ts';
import { changedKeys, shownKeys, type OwnKeys } from '../../shared/keyboard/keys-in-force.ts';
import { useOwnKeys } from '../state/own-keys.ts';
import { keyColumn } from '../ui/keys.ts';

/** One key that a proposal would change, in words. */
export interface ProposedKey {
  readonly action: ActionId;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** The keys that would be others, beside those that hold. */
export function useProposedKeys(keys: OwnKeys | null): readonly ProposedKey[] {
  const own = useOwnKeys((state) => state.own);
  if (keys === null) return [];
  const titles = actionTitles();
  const words = (action: ActionId, from: OwnKeys): string =>
    shownKeys(action, keyColumn(), from).join(' or ') || 'in the palette';
  return changedKeys(own, keys).map((action) => ({
    action,
    title: titles.get(action) ?? action,
    before: words(action, own),
    after: words(action, keys),
  }));
}
