import { hourlyBarStart, inAuction, inSession } from '../../domain/market/session-hours.ts';
import type { Desk } from '../desk.ts';

/** The hole of the hourly bar that is being built, up to now: by the same count that doubts it when it closes. */
export function barHole({ market, now }: Desk): number {
  if (market.builder === null || !inSession(now) || inAuction(now)) return 0;
  return market.builder.seen.holeIn(hourlyBarStart(now), now);
}
