import { groupIndian } from '../../shared/units/index.ts';
import { SETTINGS, settingOf, type SettingName, type Settings } from '../../shared/contract/index.ts';

/** How many a trade has now; null where the lot size was not told. */
export interface PresentSize {
  readonly lots: number;
  readonly lotSize: number | null;
}

/** An amount as points of the present size, one decimal; null where it is no amount of a size, or off. */
export function pointsWords(
  settings: Settings,
  name: SettingName,
  { lots, lotSize }: PresentSize,
): string | null {
  const { shape } = SETTINGS[name];
  const value = settingOf(settings, name);
  if (shape.kind !== 'number' || shape.points === undefined || typeof value !== 'number') return null;
  if (shape.points === 'ofUnit') return `${pointsText(value / 100)} points`;
  if (lotSize === null) return '– points: the lot size is not known before the contracts are';
  const units = lots * lotSize;
  return `${pointsText(value / 100 / units)} points of ${groupIndian(units)} units, ${lots} × ${lotSize}`;
}

/** 1,538.5 */
function pointsText(points: number): string {
  const tenths = Math.round(points * 10);
  return `${groupIndian(Math.floor(tenths / 10))}.${tenths % 10}`;
}
