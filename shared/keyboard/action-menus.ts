import type { ActionId } from './action-id.ts';
import { CHART, GO, HELP, PAST, SETTINGS } from './actions-of-screen.ts';
import { MARKET, SAFETY, SIGNALS } from './actions-of-trading.ts';

/** What every action is called where the moment is not known: in a menu. One that is missing here does not compile. */
export const ACTION_TITLES: Readonly<Record<ActionId, string>> = {
  ...SAFETY,
  ...GO,
  ...CHART,
  ...SIGNALS,
  ...MARKET,
  ...PAST,
  ...SETTINGS,
  ...HELP,
};

const ids = (titles: Partial<Record<ActionId, string>>): readonly ActionId[] =>
  Object.keys(titles) as ActionId[];

/** Every action in its menu, in the order of a menu bar; the way out stands first. */
export const ACTION_MENUS: readonly { readonly title: string; readonly actions: readonly ActionId[] }[] = [
  { title: 'Safety', actions: ids(SAFETY) },
  { title: 'Go', actions: ids(GO) },
  { title: 'Chart', actions: ids(CHART) },
  { title: 'Signals', actions: ids(SIGNALS) },
  { title: 'Market', actions: ids(MARKET) },
  { title: 'Past', actions: ids(PAST) },
  { title: 'Settings', actions: ids(SETTINGS) },
  { title: 'Help', actions: ids(HELP) },
];
