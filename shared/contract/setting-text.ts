import { clockFromText, err, ok, type Result, type TimeOfDay } from '../units/index.ts';
import { SETTINGS, type SettingName } from './settings-catalogue.ts';
import { settingFault } from './setting-fault.ts';
import { grouped, shownTime } from './setting-limits.ts';
import type { SettingShape } from './setting-shape.ts';
import { SIGNAL_IDS, type SignalId } from './settings.ts';

/** A value as it stands in its field, without its unit. */
export function settingText(name: SettingName, value: unknown): string {
  const { shape } = SETTINGS[name];
  switch (shape.kind) {
    case 'number':
      return typeof value === 'number' ? grouped(value / shape.scale) : 'off';
    case 'time':
      return shownTime(value as TimeOfDay);
    case 'choice':
      return String(value);
    case 'onOff':
      return value === true ? 'on' : 'off';
    case 'signals': {
      const on = SIGNAL_IDS.filter((id) => (value as Readonly<Record<SignalId, boolean>>)[id]);
      return on.length === 0 ? 'none' : on.join(' ');
    }
  }
}

/** The same in a sentence: with its unit, a choice by its words. */
export function settingWords(name: SettingName, value: unknown): string {
  const { shape } = SETTINGS[name];
  const text = settingText(name, value);
  if (shape.kind === 'choice') return shape.choices[text] ?? text;
  if (shape.kind !== 'number' || value === null) return text;
  return shape.unit.startsWith('₹') ? `₹${text}${shape.unit.slice(1)}` : `${text} ${shape.unit}`;
}

/** Reads what was typed; the error is a sentence to stand below the field. */
export function readSettingText(name: SettingName, typed: string): Result<unknown, string> {
  const { shape } = SETTINGS[name];
  const value = valueOf(shape, typed.trim());
  const fault = settingFault(shape, value);
  return fault === null ? ok(value) : err(fault);
}

function valueOf(shape: SettingShape, text: string): unknown {
  switch (shape.kind) {
    case 'number':
      return shape.off === true && text.toLowerCase() === 'off' ? null : numberOf(text, shape.scale);
    case 'time': {
      const read = clockFromText(text);
      return read.ok ? read.value : text;
    }
    case 'choice':
      return text;
    case 'onOff':
      return text === 'on' ? true : text === 'off' ? false : text;
    case 'signals': {
      const on = text === 'none' ? [] : text.split(/[\s,]+/);
      if (on.some((id) => !SIGNAL_IDS.some((each) => each === id))) return text;
      return Object.fromEntries(SIGNAL_IDS.map((id) => [id, on.includes(id)]));
    }
  }
}

/** In the engine's own unit; what has more decimals than that unit stays a fraction, which no whole number allows. */
function numberOf(text: string, scale: number): number {
  const plain = text.replaceAll(',', '');
  if (!/^\d+(\.\d+)?$/.test(plain)) return Number.NaN;
  const scaled = Number(plain) * scale;
  const near = Math.round(scaled);
  return scale !== 1 && Math.abs(scaled - near) < 1e-6 ? near : scaled;
}
