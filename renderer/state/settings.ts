import { create } from 'zustand';
import {
  SETTING_NAMES,
  settingOf,
  settingText,
  type SettingName,
  type Settings,
} from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { draftOf } from './settings-draft.ts';
import type { SettingsState, Typed } from './settings-state.ts';

export const TYPED_HERE = 'What was typed here';

export const useSettings = create<SettingsState>(() => ({
  base: null,
  failed: null,
  typed: {},
  source: TYPED_HERE,
  query: '',
  proposal: null,
  refused: null,
  isSaving: false,
  badFile: null,
  place: null,
}));

/** Reads what holds. What was typed stays; what holds by now is no change any more. */
export async function loadSettings(): Promise<void> {
  const read = await command('settings.get', {});
  if (!read.ok) {
    useSettings.setState({ failed: read.error.message });
    return;
  }
  const { settings } = read.value;
  useSettings.setState(({ typed }) => ({
    base: read.value,
    failed: null,
    typed: stillOther(typed, settings),
  }));
}

function stillOther(typed: Typed, settings: Settings): Typed {
  const kept = SETTING_NAMES.flatMap((name) => {
    const text = typed[name];
    return text === undefined || text === textIn(settings, name) ? [] : [[name, text]];
  });
  return Object.fromEntries(kept) as Typed;
}

function textIn(settings: Settings, name: SettingName): string {
  return settingText(name, settingOf(settings, name));
}

/** What stands in a setting's field; null before the settings were read. */
export function shownText({ base, typed }: SettingsState, name: SettingName): string | null {
  if (base === null) return null;
  return typed[name] ?? textIn(base.settings, name);
}

/** Takes what was typed into a field. */
export function typeSetting(name: SettingName, text: string): void {
  useSettings.setState(({ base, typed }) => {
    if (base === null) return {};
    return { typed: stillOther({ ...typed, [name]: text }, base.settings), source: TYPED_HERE };
  });
}

/** Puts whole settings into the fields: only what differs from what holds is a change. */
export function fillFrom(settings: Settings, source: string): void {
  useSettings.setState(({ base }) => {
    if (base === null) return {};
    const all = Object.fromEntries(SETTING_NAMES.map((name) => [name, textIn(settings, name)])) as Typed;
    return { typed: stillOther(all, base.settings), source, badFile: null };
  });
}

/** What was typed and holds by now is no change any more; the rest stays in its fields. */
export function dropHeld(): void {
  useSettings.setState(({ base, typed }) => {
    const draft = draftOf({ base, typed });
    if (draft === null) return {};
    const open = new Set<string>([...draft.changed, ...Object.keys(draft.faults)]);
    const rest = Object.entries(typed).filter(([name]) => open.has(name));
    return { typed: Object.fromEntries(rest), source: TYPED_HERE, badFile: null };
  });
}

/** Takes every change back that was not saved. */
export function dropChanges(): void {
  useSettings.setState({ typed: {}, source: TYPED_HERE, badFile: null });
}
