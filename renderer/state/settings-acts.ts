import {
  PRESETS,
  settingOf,
  settingText,
  TERMINAL_SETTINGS,
  type PresetName,
  type SettingName,
  type SignalId,
} from '../../shared/contract/index.ts';
import { changedKeys, type OwnKeys } from '../../shared/keyboard/keys-in-force.ts';
import { useOwnKeys } from './own-keys.ts';
import { tell } from './passing-note.ts';
import { draftOf } from './settings-draft.ts';
import { fillFrom, loadSettings, typeSetting, useSettings } from './settings.ts';
import type { SettingsProposal } from './settings-state.ts';
import { goTo, openDialog, say } from './ui-store.ts';

/** Shows what would change, keys that came with it too, or says what stands against it; nothing is sent. */
export function proposeSettings(keys: OwnKeys | null = null): void {
  const { base, typed, source } = useSettings.getState();
  const draft = draftOf({ base, typed });
  if (base === null || draft === null) return say('Settings: they are not known yet.');
  const [faulty] = Object.keys(draft.faults) as SettingName[];
  if (faulty !== undefined) {
    useSettings.setState({ place: faulty, query: '' });
    return undefined;
  }
  const isKeyed = keys !== null && changedKeys(useOwnKeys.getState().own, keys).length > 0;
  if (draft.changed.length === 0 && !isKeyed) return tell('Settings: nothing is changed');
  const { revision, settings: before } = base;
  return show({ source, before, after: draft.settings, revision, keys: isKeyed ? keys : null });
}

function show(proposal: SettingsProposal): void {
  useSettings.setState({ proposal, refused: null });
  openDialog('settings');
}

/** Shows what switching one signal would change; what stands typed in fields is left out of it and stays. */
export async function proposeSwitch(signal: SignalId, on: boolean): Promise<void> {
  await loadSettings();
  const { base, failed } = useSettings.getState();
  if (base === null || failed !== null) return say(`Settings: ${failed ?? 'they are not known yet.'}`);
  const { revision, settings: before } = base;
  const enabled = { ...before.signals.enabled, [signal]: on };
  const after = { ...before, signals: { ...before.signals, enabled } };
  return show({ source: `Switch ${signal} ${on ? 'on' : 'off'}`, before, after, revision, keys: null });
}

/** Shows what a preset would change. */
export async function proposePreset(preset: PresetName): Promise<void> {
  goTo('settings');
  await loadSettings();
  fillFrom(PRESETS[preset], `Preset ${preset}`);
  proposeSettings();
}

/** Shows what taking the last save back would change. */
export async function proposeUndo(): Promise<void> {
  goTo('settings');
  await loadSettings();
  const { base } = useSettings.getState();
  if (base === null) return;
  if (base.previous === null) {
    say('Undo: the revision before is not known; nothing was saved since this terminal started.');
    return;
  }
  fillFrom(base.previous, `As before revision ${base.revision}`);
  proposeSettings();
}

/** Puts the default into a setting's field. */
export function typeDefault(name: SettingName): void {
  typeSetting(name, settingText(name, settingOf(TERMINAL_SETTINGS, name)));
}

/** Goes to a setting's field. */
export function showSetting(name: SettingName): void {
  goTo('settings');
  useSettings.setState({ place: name, query: '' });
}

/** The setting whose field holds the focus. */
export function focusedSetting(): SettingName | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-setting]');
  return (row?.dataset['setting'] as SettingName | undefined) ?? null;
}
