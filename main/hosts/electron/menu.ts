import type { ActionId } from '../../../shared/keyboard/action-id.ts';
import { ACTION_MENUS, ACTION_TITLES } from '../../../shared/keyboard/action-menus.ts';
import { shownKey } from '../../../shared/keyboard/key-text.ts';
import type { KeyColumn, KeyScope } from '../../../shared/keyboard/keymap.ts';
import { keysInForce, type Keyed, type OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { acceleratorOf } from './accelerator.ts';

/** One line of a menu that does an action of the screen. */
export interface MenuAction {
  readonly action: ActionId;
  readonly label: string;
  /** Shown beside the label; the screen hears the key itself. Null: none, or one that stands in the label. */
  readonly accelerator: string | null;
}

export interface ActionMenu {
  readonly title: string;
  readonly actions: readonly MenuAction[];
}

const WHERE: Readonly<Record<KeyScope, string>> = {
  anywhere: '',
  chart: ' in the chart',
  chain: ' in the chain',
  signals: ' in the signals',
  log: ' in the journal',
  replay: ' over a replay',
  backtest: ' on the Backtest page',
};

/** An ampersand would underline the letter behind it. */
const plain = (text: string): string => text.replaceAll('&', '&&');

function menuAction(action: ActionId, keyed: Keyed | undefined, column: KeyColumn): MenuAction {
  const title = ACTION_TITLES[action];
  const [first, ...others] = keyed?.keys ?? [];
  const accelerator = first === undefined || keyed?.scope !== 'anywhere' ? null : acceleratorOf(first);
  const inWords = accelerator === null && first !== undefined ? [first, ...others] : others;
  const words = inWords.map((key) => shownKey(key, column)).join(' or ');
  const keys = words === '' ? '' : `  (${words}${WHERE[keyed?.scope ?? 'anywhere']})`;
  return { action, label: plain(`${title}${keys}`), accelerator };
}

/** Every action of the screen with its key as it holds: the designed one, or the user's own. */
export function actionMenus(own: OwnKeys, column: KeyColumn): readonly ActionMenu[] {
  const keyed = new Map(keysInForce(own, column).map((each) => [each.action, each]));
  return ACTION_MENUS.map(({ title, actions }) => ({
    title,
    actions: actions.map((action) => menuAction(action, keyed.get(action), column)),
  }));
}
