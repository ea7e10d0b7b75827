import { formatTimeOfDay, groupIndian, MS_PER_DAY, type TimeOfDay } from '../units/index.ts';
import type { SettingShape } from './setting-shape.ts';

/** 1,84,02,118.5 of a number that is not negative: grouped as India does, decimals only where there are any. */
export function grouped(value: number): string {
  const [whole = '0', decimals] = String(value).split('.');
  const head = groupIndian(Number(whole));
  return decimals === undefined ? head : `${head}.${decimals}`;
}

/** 15:15, with seconds where there are any. */
export function shownTime(time: TimeOfDay): string {
  const text = formatTimeOfDay(time);
  return text.endsWith(':00') ? text.slice(0, -3) : text;
}

/** 1 to 30 lots, ₹0 to ₹500 a unit. */
function withUnit(unit: string, min: string, max: string): string {
  return unit.startsWith('₹') ? `₹${min} to ₹${max}${unit.slice(1)}` : `${min} to ${max} ${unit}`;
}

/** What may stand in the field. */
export function allowedWords(shape: SettingShape): string {
  switch (shape.kind) {
    case 'number': {
      const whole = shape.whole && shape.scale === 1 && shape.step === undefined ? 'a whole number, ' : '';
      const step = shape.step === undefined ? '' : `, in steps of ${shape.step}`;
      const off = shape.off === true ? ', or off' : '';
      return `${whole}${withUnit(shape.unit, grouped(shape.min), grouped(shape.max))}${step}${off}`;
    }
    case 'time':
      return shape.to - shape.from > MS_PER_DAY / 2
        ? 'any time of the day'
        : `${shownTime(shape.from)} to ${shownTime(shape.to)}`;
    case 'choice':
      return Object.values(shape.choices).join(' · ');
    case 'onOff':
      return 'on or off';
    case 'signals':
      return 'each on or off';
  }
}
