import {
  isOpenSpread,
  type DayPhase,
  type PositionsSlice,
  type SessionSlice,
} from '../../../shared/contract/index.ts';
import { clock, istDate, istTime, weekday, type Instant } from '../../../shared/units/index.ts';

interface Standing {
  /** The machine's own clock: a Demo's day says nothing of the market. */
  readonly wall: Instant;
  readonly session: Pick<SessionSlice, 'mode' | 'phase' | 'live' | 'halt'>;
  readonly positions: Pick<PositionsSlice, 'spreads'>;
}

const FROM = clock('08:30');
const UNTIL = clock('16:00');
const MARKET: ReadonlySet<DayPhase> = new Set(['open', 'auction', 'afterAuction']);

function isWeekend(at: Instant): boolean {
  const day = weekday(istDate(at));
  return day === 0 || day === 6;
}

/**
 * Why nothing may be looked for, fetched or installed now; null where it may. Holidays are no exception on weekdays: a
 * calendar may be wrong, and nobody needs a new version that day. A special session counts by its phase.
 */
export function whyNoUpdate({ wall, session, positions }: Standing): string | null {
  const time = istTime(wall);
  const isMarket = !isWeekend(wall) && time >= FROM && time < UNTIL;
  if (isMarket || (session.mode !== 'demo' && MARKET.has(session.phase))) return 'not in market hours';
  if (positions.spreads.some(isOpenSpread)) return 'not while a spread is open';
  if (session.live.armed) return 'not while Live is armed';
  if (session.halt.state !== 'ACTIVE') return 'not while trading is halted or limited';
  return null;
}
