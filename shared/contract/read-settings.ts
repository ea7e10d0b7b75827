import { err, ok, type Result } from '../units/index.ts';
import { SETTING_NAMES, SETTINGS, partOf, type SettingName } from './settings-catalogue.ts';
import { settingFault } from './setting-fault.ts';
import type { Settings } from './settings.ts';

/** What is wrong, and where: a setting, or something that is none. */
export interface SettingFault {
  /** `trade.lotsPerTrade`, in parts. */
  readonly path: readonly string[];
  readonly name: SettingName | null;
  readonly message: string;
}

const PARTS = ['signals', 'trade', 'risk'] as const;
const NO_SETTING = 'There is no such setting.';

type Loose = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whatever came over the wire or out of a file as settings, or everything that is wrong with it. With `base`, a setting
 * that is not there has its value of before; else it is missed.
 */
export function readSettings(value: unknown, base?: Settings): Result<Settings, readonly SettingFault[]> {
  if (!isObject(value)) return err([{ path: [], name: null, message: 'These are no settings.' }]);
  const faults: SettingFault[] = Object.keys(value)
    .filter((part) => !PARTS.some((each) => each === part))
    .map((part) => ({ path: [part], name: null, message: NO_SETTING }));
  const read: Record<string, Loose> = {};
  for (const part of PARTS) {
    const given = base === undefined ? value[part] : (value[part] ?? {});
    if (!isObject(given)) {
      faults.push({ path: [part], name: null, message: 'Is missing, or holds no settings.' });
      continue;
    }
    read[part] = base === undefined ? given : { ...base[part], ...given };
    faults.push(...partFaults(part, read[part], given));
  }
  if (faults.length > 0) return err(faults);
  const settings = read as unknown as Settings;
  const against = ruleFaults(settings);
  return against.length === 0 ? ok(settings) : err(against);
}

function partFaults(part: keyof Settings, whole: Loose, given: Loose): readonly SettingFault[] {
  const names = SETTING_NAMES.filter((name) => partOf(name) === part);
  const unknown = Object.keys(given).filter((key) => !names.some((name) => name === key));
  return [
    ...unknown.map((key) => ({ path: [part, key], name: null, message: NO_SETTING })),
    ...names.flatMap((name) => {
      const has = Object.hasOwn(whole, name);
      const message = has ? settingFault(SETTINGS[name].shape, whole[name]) : 'Is missing.';
      return message === null ? [] : [{ path: [part, name], name, message }];
    }),
  ];
}

/** What no setting breaks alone: the order of the day's times, and the rates. */
export function ruleFaults({ trade, risk }: Settings): readonly SettingFault[] {
  const faults: SettingFault[] = [];
  const against = (part: 'trade' | 'risk', name: SettingName, message: string): void => {
    faults.push({ path: [part, name], name, message });
  };
  if (trade.entryFrom > trade.firstDayEntryFrom)
    against('trade', 'entryFrom', "Must not be later than on the week's first day.");
  if (trade.firstDayEntryFrom >= trade.entryUntil)
    against('trade', 'entryUntil', "Must be later than the first entry of the week's first day.");
  if (trade.entryUntil > trade.squareOffAt)
    against('trade', 'squareOffAt', 'Must not be earlier than the last entry.');
  if (trade.squareOffAt >= trade.squareOffChaseUntil)
    against('trade', 'squareOffChaseUntil', 'Must be later than the square-off.');
  if (risk.entriesPerSecond > risk.ordersPerSecond)
    against('risk', 'entriesPerSecond', 'Must not be more than all orders a second.');
  return faults;
}
