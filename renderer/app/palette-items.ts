import { SETTING_NAMES, SETTINGS, settingOf, settingWords } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { listActions, runAction } from '../state/actions.ts';
import type { Situation } from '../state/action.ts';
import { bestFirst } from '../state/palette-search.ts';
import { showSetting } from '../state/settings-acts.ts';
import type { SettingsState } from '../state/settings-state.ts';
import { goTo, useUi } from '../state/ui-store.ts';
import { stateOf } from '../panels/signal-words.ts';
import { keyHere } from '../ui/keys.ts';

export interface PaletteItem {
  readonly id: string;
  readonly group: 'Actions' | 'Settings' | 'Signals' | 'Journal';
  readonly title: string;
  readonly note: string;
  readonly key: string | null;
  readonly blocked: string | null;
  readonly run: () => void;
}

/** So many of each group at most. */
export const MOST_OF_A_GROUP = 8;

/** What the palette offers for a query beside the journal: actions, settings, signals, each best match first. */
export function paletteItems(now: Situation, query: string, known: SettingsState): readonly PaletteItem[] {
  const found = [actions(now), settings(known), signals(now)].map((items) =>
    bestFirst(items, (item) => `${item.title} ${item.note}`, query).slice(0, MOST_OF_A_GROUP),
  );
  return query.trim() === '' ? (found[0] ?? []) : found.flat();
}

function actions(now: Situation): readonly PaletteItem[] {
  return listActions(now)
    .filter(({ id }) => id !== 'palette.open' && id !== 'row.copy' && !id.startsWith('signal.select.'))
    .map((action) => ({
      id: action.id,
      group: 'Actions',
      title: action.title,
      note: action.effect,
      key: keyHere(action.id),
      blocked: action.blocked,
      run: () => runAction(action.id),
    }));
}

/** Each with what holds; typed where it is, on its page. */
function settings({ base }: SettingsState): readonly PaletteItem[] {
  return SETTING_NAMES.map((name) => ({
    id: `setting ${name}`,
    group: 'Settings',
    title: SETTINGS[name].title,
    note: base === null ? UNKNOWN : settingWords(name, settingOf(base.settings, name)),
    key: 'Enter',
    blocked: null,
    run: () => showSetting(name),
  }));
}

function signals({ slices }: Situation): readonly PaletteItem[] {
  const slice = slices.signals;
  if (slice === undefined) return [];
  return slice.signals.map((view) => ({
    id: view.signal,
    group: 'Signals',
    title: `${view.signal} ${view.name}`,
    note: stateOf(view, slice).text,
    key: 'Enter',
    blocked: null,
    run: () => {
      useUi.setState({ signal: view.signal });
      goTo('terminal');
    },
  }));
}
