import type { SessionSlice, SpreadView } from '../../shared/contract/index.ts';
import { formatClock, formatDate } from '../../shared/units/index.ts';

/** When the clock ends a spread: `ends 15:15` by the square-off, `ends 23 Nov` where it is held to its expiry. */
export function endWords(
  { exitRule, expiry }: Pick<SpreadView, 'exitRule' | 'expiry'>,
  session: Pick<SessionSlice, 'date' | 'squareOffAt'> | null,
): string {
  const isToday = session !== null && (exitRule === 'daily' || expiry <= session.date);
  if (!isToday)
    return exitRule === 'daily' ? 'ends the same day' : `ends ${formatDate(expiry).slice(4)}, its expiry`;
  return session.squareOffAt === null ? 'ends today' : `ends ${formatClock(session.squareOffAt).slice(0, 5)}`;
}
