import type { SettingEntry, SettingGroup } from './setting-shape.ts';
import { COST_ENTRIES } from './settings-of-costs.ts';
import { ENTRY_ENTRIES } from './settings-of-entry.ts';
import { EXIT_ENTRIES } from './settings-of-exit.ts';
import { LIMIT_ENTRIES } from './settings-of-limits.ts';
import { ORDER_ENTRIES } from './settings-of-orders.ts';
import { SIGNAL_ENTRIES } from './settings-of-signals.ts';
import { STRIKE_ENTRIES } from './settings-of-strike.ts';
import { TERMINAL_SETTINGS } from './settings-defaults.ts';
import type { RiskSettings, Settings, SignalSettings, TradeSettings } from './settings.ts';

export { EFFECTS, type SettingEntry, type SettingGroup } from './setting-shape.ts';

export type SettingName = keyof SignalSettings | keyof TradeSettings | keyof RiskSettings;
export type SettingsPart = keyof Settings;

const GROUPED = {
  signals: SIGNAL_ENTRIES,
  strike: STRIKE_ENTRIES,
  entry: ENTRY_ENTRIES,
  costs: COST_ENTRIES,
  exit: EXIT_ENTRIES,
  limits: LIMIT_ENTRIES,
  orders: ORDER_ENTRIES,
} as const satisfies Record<SettingGroup, Record<string, SettingEntry>>;

/** Every setting there is; one without an entry here does not compile. Page, palette, schema and docs are made of it. */
export const SETTINGS: Readonly<Record<SettingName, SettingEntry>> = {
  ...SIGNAL_ENTRIES,
  ...STRIKE_ENTRIES,
  ...ENTRY_ENTRIES,
  ...COST_ENTRIES,
  ...EXIT_ENTRIES,
  ...LIMIT_ENTRIES,
  ...ORDER_ENTRIES,
};

const TITLES: Readonly<Record<SettingGroup, string>> = {
  signals: 'Signals',
  strike: 'Strike, hedge, expiry',
  entry: 'Size and entry',
  costs: 'Margin and charges',
  exit: 'Stop and exit',
  limits: 'Limits',
  orders: 'Orders and watchdog',
};

export interface GroupOfSettings {
  readonly group: SettingGroup;
  readonly title: string;
  readonly names: readonly SettingName[];
}

/** The groups in the order of a trade's life, each with its settings. */
export const SETTING_GROUPS: readonly GroupOfSettings[] = Object.entries(GROUPED).map(([group, entries]) => ({
  group: group as SettingGroup,
  title: TITLES[group as SettingGroup],
  names: Object.keys(entries) as SettingName[],
}));

export const SETTING_NAMES: readonly SettingName[] = SETTING_GROUPS.flatMap(({ names }) => names);

/** The part of the settings that holds a setting; names are not used twice. */
export function partOf(name: SettingName): SettingsPart {
  if (name in TERMINAL_SETTINGS.signals) return 'signals';
  return name in TERMINAL_SETTINGS.trade ? 'trade' : 'risk';
}

/** One setting's value, as the engine keeps it. */
export function settingOf(settings: Settings, name: SettingName): unknown {
  return (settings[partOf(name)] as unknown as Readonly<Record<string, unknown>>)[name];
}

/** The settings with one value in place of another; checked by `readSettings`, not here. */
export function withSetting(settings: Settings, name: SettingName, value: unknown): Settings {
  const part = partOf(name);
  return { ...settings, [part]: { ...settings[part], [name]: value } };
}

/** The settings whose values differ, in the order of the page. */
export function differences(before: Settings, after: Settings): readonly SettingName[] {
  return SETTING_NAMES.filter(
    (name) => JSON.stringify(settingOf(before, name)) !== JSON.stringify(settingOf(after, name)),
  );
}
