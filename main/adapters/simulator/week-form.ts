import type { Chance } from '../../domain/exchange/index.ts';

/** How the week before the scenario's week goes: it makes the context. */
export type WeekForm = 'free' | 'endsLow' | 'endsHigh' | 'endsBelowMiddle' | 'endsInMiddle';

/** Closes over the week in percent of the level before it, evenly spread over its sessions. */
const FORMS: Readonly<Record<Exclude<WeekForm, 'free'>, readonly number[]>> = {
  endsLow: [0.25, -0.1, -0.45, -0.8],
  endsHigh: [-0.25, 0.1, 0.45, 0.8],
  endsBelowMiddle: [0.4, -0.25, -0.4, -0.05],
  endsInMiddle: [0.35, -0.35, 0.3, 0],
};

/** The close of the week's session `place` of `count`, in percent of the level before the week; null: left to chance. */
export function formClose(form: WeekForm, place: number, count: number, chance: Chance): number | null {
  if (form === 'free') return null;
  const points = FORMS[form];
  const along = count < 2 ? points.length - 1 : (place / (count - 1)) * (points.length - 1);
  const left = points[Math.floor(along)] ?? 0;
  const right = points[Math.ceil(along)] ?? 0;
  return left + (right - left) * (along - Math.floor(along)) + 0.08 * chance.normal();
}
