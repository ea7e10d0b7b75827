import type { SessionSlice } from '../../shared/contract/index.ts';
import type { Instant } from '../../shared/units/index.ts';

/** What a virtual clock said, and when the screen heard it by its own. */
export interface PaceMark {
  readonly heardAt: number;
  readonly now: Instant;
  readonly speed: number;
}

const OVER_MS = 5_000;
const LEAST_MS = 2_000;
/** Less than this behind is no news. */
const NEAR = 0.85;

/** The marks of the last five seconds at one speed; another speed, another day or a real clock begins anew. */
export function pacesWith(
  before: readonly PaceMark[],
  { now, speed }: Pick<SessionSlice, 'now' | 'speed'>,
  heardAt: number,
): readonly PaceMark[] {
  if (speed === null || speed === 0) return [];
  const last = before.at(-1);
  const goesOn = last !== undefined && last.speed === speed && last.now <= now && last.heardAt < heardAt;
  const kept = goesOn ? before.filter((mark) => heardAt - mark.heardAt <= OVER_MS) : [];
  return [...kept, { heardAt, now, speed }];
}

/**
 * How many times real time the Demo really runs, where the machine does not come up to the speed that was chosen, or
 * somebody reads a proposal; null where it does, or before two seconds were seen.
 */
export function reachedSpeed(marks: readonly PaceMark[]): number | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || last.heardAt - first.heardAt < LEAST_MS) return null;
  // A clock that does not move at all was stopped by somebody; that is no pace.
  if (last.now === first.now) return null;
  const reached = (last.now - first.now) / (last.heardAt - first.heardAt);
  return reached >= last.speed * NEAR ? null : reached;
}

/** `reaches 62×`. */
export function reachedWords(reached: number): string {
  return `reaches ${reached < 10 ? reached.toFixed(1).replace(/\.0$/, '') : Math.round(reached)}×`;
}
