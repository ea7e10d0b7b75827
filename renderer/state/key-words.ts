import type { ActionId } from '../../shared/keyboard/action-id.ts';
import type { KeyRefusal } from './key-rules.ts';
import { shownKey } from '../../shared/keyboard/key-text.ts';
import type { KeyColumn } from '../../shared/keyboard/keymap.ts';

/** Why an action cannot have a key, as a sentence; the action that has it by what it is called there. */
export function refusalWords(
  refusal: KeyRefusal,
  column: KeyColumn,
  titleOf: (action: ActionId) => string | undefined,
): string {
  switch (refusal.code) {
    case 'NO_SUCH_ACTION':
      return 'There is no such action.';
    case 'NOT_A_KEY':
      return 'This is no key that can be kept.';
    case 'KEPT':
      return `${refusal.why}.`;
    case 'NOT_HEARD_WHILE_TYPING':
      return 'The stop must be heard while one types: with Ctrl or Alt, or a function key.';
    case 'TAKEN':
      return `${shownKey(refusal.key, column)} is the key of: ${titleOf(refusal.by) ?? refusal.by}.`;
  }
}
