import { formatAge, formatPrice, formatTimeOfDay, paise, timeOfDay } from '../../../shared/units/index.ts';
import { DENY_REASONS, type DenyCode } from './deny-reasons.ts';

/** Plain values that led to a denial, named with their unit last: spotPaise, ageMs, limitPercent. */
export type DenyValues = Readonly<Record<string, number | string>>;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values that a code's sentence names: all of them must be given. */
export type ValuesOf<C extends DenyCode> = Readonly<
  Record<Placeholders<(typeof DENY_REASONS)[C]['text']>, number | string>
>;

/** A denied entry: the code from the closed list, the values that led to it, and the sentence for the screen. */
export interface Deny {
  readonly code: DenyCode;
  readonly values: DenyValues;
  readonly text: string;
}

/** A denial with its sentence; a missing value does not compile. */
export function deny<C extends DenyCode>(code: C, values: ValuesOf<C>): Deny {
  const known: DenyValues = values;
  const text = DENY_REASONS[code].text.replace(/\{(\w+)\}/g, (_, name: string) => format(name, known[name]));
  return { code, values: known, text };
}

function format(name: string, value: number | string | undefined): string {
  if (typeof value !== 'number') return value ?? '';
  if (name.endsWith('Paise')) return formatPrice(paise(Math.round(value)));
  if (name.endsWith('Ms')) return formatAge(Math.abs(value));
  if (/time$/i.test(name)) return formatTimeOfDay(timeOfDay(value));
  return String(Math.round(value * 100) / 100);
}
