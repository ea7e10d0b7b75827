import type { SliceName } from '../../shared/contract/index.ts';

/** How often what travels together is handed over to the screen, at most. */
export interface Lane {
  readonly everyMs: number;
}

/** What the eye must see at once goes with the next picture. */
export const PROMPT: Lane = { everyMs: 16 };
/** The candle that is being built, and the lines around it: a motion, not a number to be read. */
export const CANDLE: Lane = { everyMs: 125 };
/** Live numbers are repainted at most four times a second. */
export const NUMBERS: Lane = { everyMs: 250 };
/** Nobody looks at a hidden window: what is no news of its own waits. */
export const HIDDEN: Lane = { everyMs: 5_000 };

const PROMPT_SLICES: ReadonlySet<SliceName> = new Set([
  'emergency',
  'proposal',
  'notices',
  'alerts',
  'replay',
]);

/** The lane of a slice; in a hidden window only what calls for the user is prompt. */
export function laneOf(name: SliceName, hidden: boolean): Lane {
  if (PROMPT_SLICES.has(name)) return PROMPT;
  if (hidden) return HIDDEN;
  return name === 'chart' ? CANDLE : NUMBERS;
}
