import type { Instant } from '../../../shared/units/index.ts';
import type { TradingStores } from './trading-stores.ts';

/** A clock that is set by the network goes back by so much without anyone noticing. */
const AHEAD_MAX_MS = 5_000;

/** Why nothing may be traded from here at all, in a sentence; null where it may. */
export function obstacleTo({ paper, live }: TradingStores, now: Instant, checksOff: boolean): string | null {
  if (checksOff) {
    return 'NODE_TLS_REJECT_UNAUTHORIZED=0 is set: keys and orders would go to whoever answers. Unset it and start again.';
  }
  const ends = [paper, live].map((journal) => journal.read(journal.head().row, 1)[0]?.at ?? 0);
  if (Math.max(...ends) <= now + AHEAD_MAX_MS) return null;
  return "The books of this data folder end later than it is now: set this machine's clock, or take another --data folder.";
}
