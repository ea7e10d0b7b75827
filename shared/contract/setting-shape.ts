import type { TimeOfDay } from '../units/index.ts';

/** A number is kept in the engine's own unit; `scale` of these are one of the unit that it is shown and typed in. */
export interface NumberShape {
  readonly kind: 'number';
  /** Limits in the unit that is shown. */
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly scale: number;
  /** Kept as a whole number. */
  readonly whole: boolean;
  readonly step?: number;
  /** Null switches it off. */
  readonly off?: true;
  /** Rupees of which the present size makes points. */
  readonly points?: 'ofAll' | 'ofUnit';
}

export type SettingShape =
  | NumberShape
  | { readonly kind: 'time'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'onOff' }
  | { readonly kind: 'signals' };

/** When a changed setting holds; the engine's own order of things. */
export const EFFECTS = {
  plan: 'With the next plan. An open spread keeps the rules that it was planned by.',
  gate: 'With the next entry that is checked.',
  once: 'At once, for open spreads too.',
  week: "With the next week's context, or the next start.",
  silence: 'With the next alarm of the watchdog.',
  day: 'With the first tick of the next day, or the next start.',
} as const;

export type Effect = keyof typeof EFFECTS;

export type SettingGroup = 'signals' | 'strike' | 'entry' | 'costs' | 'exit' | 'limits' | 'orders';

/** What is told of a setting everywhere: on its page, in the palette, in docs/settings.md, and in a refusal. */
export interface SettingEntry {
  readonly title: string;
  readonly shape: SettingShape;
  readonly changes: string;
  readonly effect: Effect;
}

const number = (min: number, max: number, unit: string, more: Partial<NumberShape> = {}): NumberShape => ({
  kind: 'number',
  min,
  max,
  unit,
  scale: 1,
  whole: false,
  ...more,
});

export const points = (min: number, max: number, step?: number): NumberShape =>
  number(min, max, 'points', step === undefined ? {} : { step, whole: true });
export const percent = (min: number, max: number): NumberShape => number(min, max, '%');
export const times = (min: number, max: number): NumberShape => number(min, max, 'times');
export const seconds = (min: number, max: number): NumberShape =>
  number(min, max, 's', { scale: 1_000, whole: true });
export const minutes = (min: number, max: number): NumberShape =>
  number(min, max, 'min', { scale: 60_000, whole: true });
export const count = (min: number, max: number, unit: string): NumberShape =>
  number(min, max, unit, { whole: true });
export const amount = (
  min: number,
  max: number,
  unit: string,
  more: Partial<NumberShape> = {},
): NumberShape => number(min, max, unit, { scale: 100, whole: true, ...more });
export const ON_OFF: SettingShape = { kind: 'onOff' };
