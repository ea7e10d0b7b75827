import { Draw } from './draw.ts';
import type { Happening } from './happening.ts';

/** More turns than a stop gets before it is given up: this broker turns none. */
const EVERY_TURN = 30;
/** Changes and cancels of a seed that is short of its broker's allowance. */
const WAITING_CALLS = 12;

/**
 * Faults that were thought of later. Each is drawn from dice of its own, so that whatever else befalls a seed stays what it was.
 */
export function drawApart(seed: number): readonly Happening[] {
  return [...drawKept(new Draw(seed, 4)), ...drawWaiting(new Draw(seed, 5))];
}

/** A broker that accepts the change of a resting stop into a limit, and keeps the stop: some turns running, or all. */
function drawKept(draw: Draw): readonly Happening[] {
  if (!draw.percent(12)) return [];
  const turns = draw.percent(25) ? EVERY_TURN : draw.int(1, 3);
  return Array.from({ length: turns }, (_, place) => {
    return { type: 'call', call: 'turn', fault: 'kept', nth: place + 1, ms: 0 };
  });
}

/** Changes and cancels wait their turn, each for a while of its own. */
function drawWaiting(draw: Draw): readonly Happening[] {
  if (!draw.percent(12)) return [];
  return Array.from({ length: WAITING_CALLS }, (_, place) => {
    return { type: 'call', call: 'leave', fault: 'waits', nth: place + 1, ms: draw.int(200, 2_500) };
  });
}
