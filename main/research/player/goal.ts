import type { ReplaySlice } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';
import type { Player } from './player.ts';

/** Where time is to be brought as fast as it goes. */
export interface Goal {
  readonly at: Instant;
  /** Until there are more decisions than so many; null: to the instant itself. */
  readonly decisions: number | null;
  readonly thenPlays: boolean;
  /** From where it was set out. */
  readonly from: Instant;
}

/** Whether the goal is reached. A decision's whole instant belongs to it. */
export function isReached(player: Player, { at, decisions }: Goal): boolean {
  const next = player.nextAt();
  if (next === null || next > at) return true;
  const all = player.decisions();
  const newest = all.at(-1);
  return decisions !== null && all.length > decisions && newest !== undefined && next > newest.at;
}

/** How far a player has come; before its first event it is there, wherever its day begins. */
export function reachedBy(player: Player): Instant {
  return Math.min(player.now(), player.nextAt() ?? Infinity) as Instant;
}

/** What is being done, and how much of it; nobody knows how far the next decision is. */
export function progressTo({ at, from, decisions }: Goal, player: Player): ReplaySlice['loading'] {
  if (decisions !== null) return { doing: 'Running to the next decision', share: null };
  const whole = at - from;
  const share = whole <= 0 ? null : Math.min(1, Math.max(0, (reachedBy(player) - from) / whole));
  return { doing: 'Running to that instant', share };
}
