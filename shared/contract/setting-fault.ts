import { MS_PER_SECOND } from '../units/index.ts';
import { allowedWords } from './setting-limits.ts';
import type { NumberShape, SettingShape } from './setting-shape.ts';
import { SIGNAL_IDS } from './settings.ts';

/** Why this cannot be the setting's value, as a sentence that says what can; null where it can. */
export function settingFault(shape: SettingShape, value: unknown): string | null {
  return isAllowed(shape, value) ? null : `Must be ${allowedWords(shape)}.`;
}

function isAllowed(shape: SettingShape, value: unknown): boolean {
  switch (shape.kind) {
    case 'number':
      return value === null ? shape.off === true : typeof value === 'number' && isWithin(shape, value);
    case 'time':
      return isWholeSecond(value) && value >= shape.from && value <= shape.to;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(shape.choices, value);
    case 'onOff':
      return typeof value === 'boolean';
    case 'signals':
      return hasEverySignal(value);
  }
}

/** What can be typed as a time. */
function isWholeSecond(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value % MS_PER_SECOND === 0;
}

function isWithin({ min, max, scale, whole, step }: NumberShape, value: number): boolean {
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) return false;
  if (step !== undefined && value % step !== 0) return false;
  return value >= Math.round(min * scale * 1e6) / 1e6 && value <= max * scale;
}

function hasEverySignal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Readonly<Record<string, unknown>>;
  const isEach = SIGNAL_IDS.every((id) => Object.hasOwn(given, id) && typeof given[id] === 'boolean');
  return isEach && Object.keys(given).length === SIGNAL_IDS.length;
}
