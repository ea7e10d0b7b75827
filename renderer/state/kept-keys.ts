import type { ActionId } from '../../shared/keyboard/action-id.ts';
import type { Binding, KeyColumn } from '../../shared/keyboard/keymap.ts';

/** What Chromium 156 takes before a page hears of it: pressed through X in headed-keys.e2e.ts. */
export const CHROMIUM_KEEPS: readonly string[] = [
  'Ctrl+N',
  'Ctrl+T',
  'Ctrl+W',
  'Ctrl+Shift+N',
  'Ctrl+Shift+W',
  'Ctrl+Tab',
  'Ctrl+Shift+Tab',
  'Ctrl+PageUp',
  'Ctrl+PageDown',
  'Ctrl+F4',
];

/** What one browser or another does with these cannot be kept from happening. */
const OTHER_BROWSERS_KEEP = /^(?:Ctrl\+\d|Ctrl\+(?:Shift\+)?Q|Ctrl\+Shift\+[PT]|F1|F11)$/;
const SYSTEM_KEEPS = /^(?:Alt\+(?:F4|Tab|Space|Escape|Shift\+Tab)|Ctrl\+Alt\+(?:Delete|Backspace|F\d+))$/;
const EDITS_TEXT =
  /^Ctrl\+(?:[ACVXYZ]|Shift\+[VZ])$|^Ctrl\+(?:Shift\+)?(?:Insert|Backspace|Delete|Home|End|Arrow\w+)$|^Shift\+(?:Insert|Delete)$/;
const MOVES_INSIDE = /^(?:Shift\+)?(?:Space|Arrow\w+)$/;
const EVERY_PLACE_NEEDS =
  /^(?:Shift\+)?(?:Escape|Enter|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow\w+)$/;

/** Who keeps a step of a key for himself, so that an action cannot have it; null where nobody does. */
export function keeperOf(
  { action, scope }: { readonly action: ActionId; readonly scope: Binding['scope'] },
  step: string,
  column: KeyColumn,
): string | null {
  if (SYSTEM_KEEPS.test(step)) return 'The system keeps it for itself';
  if (column === 'browser' && (CHROMIUM_KEEPS.includes(step) || OTHER_BROWSERS_KEEP.test(step)))
    return 'Browsers keep it for their own tabs and windows';
  if (EDITS_TEXT.test(step) && action !== 'row.copy') return 'It edits text';
  // Over a replay the controls that have a use of their own for these come first.
  if (EVERY_PLACE_NEEDS.test(step) && !(scope === 'replay' && MOVES_INSIDE.test(step)))
    return 'Dialogs, lists and fields need it';
  return null;
}
