import { SETTINGS, settingWords, type SettingName } from '../../shared/contract/index.ts';
import { formatClockMs, formatDate, instant, istDate } from '../../shared/units/index.ts';

/** No amount and no count of a record is so large: what lies between is a moment. */
const FROM_2000 = 946_684_800_000;
const UNTIL_2100 = 4_102_444_800_000;

/** A recorded value as a person reads it; null where it is read as it stands. */
export function recordedWords(path: string, value: unknown): string | null {
  if (typeof value === 'number' && value >= FROM_2000 && value <= UNTIL_2100) {
    const at = instant(value);
    return `${formatDate(istDate(at))} ${formatClockMs(at)}`;
  }
  const name = settingOfPath(path);
  return name === null ? null : settingWords(name, value);
}

/** The setting that a line of recorded settings, or of a plan's rules, holds; the signals' own switches are lines of theirs. */
function settingOfPath(path: string): SettingName | null {
  const found = /^(?:settings\.\w+|plan\.rules)\.(\w+)$/.exec(path);
  const name = found?.[1] ?? '';
  return name in SETTINGS && name !== 'enabled' ? (name as SettingName) : null;
}
