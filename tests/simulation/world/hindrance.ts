import type { Draw } from './draw.ts';

/**
 * What can stand against a week's entry from the start on. Each leads to a reason of the closed list that nothing else
 * in these worlds leads to; most seeds have none.
 */
export const HINDRANCES = [
  'settings',
  'oneExpiry',
  'strikeMissing',
  'noHedge',
  'marginUnread',
  'sessionMissing',
  'calendarDown',
  'heldFull',
  'heldUnquoted',
  'heldTwin',
] as const;

export type Hindrance = (typeof HINDRANCES)[number];

/** The hindrances in which the account holds a spread that was traded by hand, and that the user adopts. */
const HELD: ReadonlySet<Hindrance> = new Set(['heldFull', 'heldUnquoted', 'heldTwin']);

/** One seed in sixty has something against its entry; two in five of them in their settings. */
export function drawHindrance(draw: Draw): Hindrance | null {
  if (!draw.percent(1.7)) return null;
  return draw.percent(40) ? 'settings' : draw.one(HINDRANCES.slice(1));
}

export function holdsByHand(hindrance: Hindrance | null): boolean {
  return hindrance !== null && HELD.has(hindrance);
}
