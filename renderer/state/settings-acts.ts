import {
  PRESETS,
  settingOf,
  settingText,
  TERMINAL_SETTINGS,
  type PresetName,
  type SettingName,
} from '../../shared/contract/index.ts';
import { command } from './host.ts';
import { draftOf } from './settings-draft.ts';
import { dropChanges, fillFrom, loadSettings, typeSetting, useSettings } from './settings.ts';
import { closeDialog, goTo, openDialog, say } from './ui-store.ts';

/** Shows what would change, or says what stands against it; nothing is sent. */
export function proposeSettings(): void {
  const { base, typed, source } = useSettings.getState();
  const draft = draftOf({ base, typed });
  if (base === null || draft === null) return say('Settings: they are not known yet.');
  const [faulty] = Object.keys(draft.faults) as SettingName[];
  if (faulty !== undefined) {
    useSettings.setState({ place: faulty, query: '' });
    return undefined;
  }
  if (draft.changed.length === 0) return say('Settings: nothing is changed.', 'Note');
  const { revision, settings: before } = base;
  useSettings.setState({ proposal: { source, before, after: draft.settings, revision }, refused: null });
  openDialog('settings');
  return undefined;
}

/** Sends what the proposal shows; the terminal refuses it where another screen was faster. */
export async function saveSettings(): Promise<void> {
  const { proposal, isSaving } = useSettings.getState();
  if (proposal === null || isSaving) return;
  useSettings.setState({ isSaving: true, refused: null });
  const saved = await command('settings.set', { settings: proposal.after, revision: proposal.revision });
  useSettings.setState({ isSaving: false });
  await loadSettings();
  if (!saved.ok) {
    useSettings.setState({ refused: saved.error.message });
    return;
  }
  dropChanges();
  dropProposal();
  say(`Settings: saved as revision ${saved.value.revision}.`, 'Note');
}

/** Drops the proposal; what was typed stays in its fields. */
export function dropProposal(): void {
  useSettings.setState({ proposal: null, refused: null });
  closeDialog();
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
