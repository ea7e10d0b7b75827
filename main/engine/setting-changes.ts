import {
  differences,
  settingOf,
  settingWords,
  SETTINGS,
  type SettingName,
  type Settings,
} from '../../shared/contract/index.ts';

/** A setting with what held before and what holds from now on, in the engine's own units. */
export interface SettingChange {
  readonly name: SettingName;
  readonly from: unknown;
  readonly to: unknown;
}

/** What the journal keeps of a change: all settings as they hold now, and which of them moved. */
export interface SettingsMoved {
  readonly revision: number;
  readonly settings: Settings;
  /** Not in older journals. */
  readonly changes?: readonly SettingChange[];
}

/** What a change of the settings changes. */
export function changesOf(before: Settings, after: Settings): readonly SettingChange[] {
  return differences(before, after).map((name) => ({
    name,
    from: settingOf(before, name),
    to: settingOf(after, name),
  }));
}

/** `Daily loss limit ₹10,000 → ₹12,000`; of a setting that this version knows no more its bare values. */
export function changeWords({ name, from, to }: SettingChange): string {
  if (!(name in SETTINGS)) return `${name} ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
  return `${SETTINGS[name].title} ${settingWords(name, from)} → ${settingWords(name, to)}`;
}
