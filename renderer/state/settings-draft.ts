import {
  differences,
  readSettingText,
  ruleFaults,
  SETTING_NAMES,
  withSetting,
  type SettingName,
  type Settings,
} from '../../shared/contract/index.ts';
import type { SettingsState } from './settings-state.ts';

/** What the fields come to. */
export interface SettingsDraft {
  /** What can be read, on top of what holds. */
  readonly settings: Settings;
  readonly changed: readonly SettingName[];
  /** Beside its field, why it cannot be taken. */
  readonly faults: Readonly<Partial<Record<SettingName, string>>>;
}

/** Reads every field that was typed in; null before the settings were read. */
export function draftOf({ base, typed }: Pick<SettingsState, 'base' | 'typed'>): SettingsDraft | null {
  if (base === null) return null;
  let { settings } = base;
  const faults: Partial<Record<SettingName, string>> = {};
  for (const name of SETTING_NAMES) {
    const text = typed[name];
    if (text === undefined) continue;
    const read = readSettingText(name, text);
    if (read.ok) settings = withSetting(settings, name, read.value);
    else faults[name] = read.error;
  }
  for (const { name, message } of ruleFaults(settings)) {
    if (name !== null) faults[name] ??= message;
  }
  return { settings, changed: differences(base.settings, settings), faults };
}
