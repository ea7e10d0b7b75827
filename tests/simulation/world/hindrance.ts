import { LOWERED_NAMES, type LoweredName } from './lowered-settings.ts';

/** What stands against an entry other than settings. */
const OTHERS = [
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

/**
 * What can stand against a week's entry from the start on. Each leads to a reason of the closed list that little else
 * in these worlds leads to; most seeds have none.
 */
export type Hindrance = (typeof OTHERS)[number] | LoweredName | 'deadAtClose';

const HINDRANCES: readonly Hindrance[] = [...OTHERS, ...LOWERED_NAMES, 'deadAtClose'];
/** One of so many seeds has one, each in its turn: some thousand seeds have them all. */
const EVERY = 60;
const FIRST = 7;

/** The hindrances in which the account holds a spread that was traded by hand, and that the user adopts. */
const HELD: ReadonlySet<Hindrance> = new Set(['heldFull', 'heldUnquoted', 'heldTwin']);

export function hindranceOf(seed: number): Hindrance | null {
  if (seed % EVERY !== FIRST) return null;
  return HINDRANCES[Math.floor(seed / EVERY) % HINDRANCES.length] ?? null;
}

export function isLowered(hindrance: Hindrance | null): hindrance is LoweredName {
  return LOWERED_NAMES.some((name) => name === hindrance);
}

export function holdsByHand(hindrance: Hindrance | null): boolean {
  return hindrance !== null && HELD.has(hindrance);
}
