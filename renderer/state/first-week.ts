import type { FirstLiveWeek, SessionSlice } from '../../shared/contract/index.ts';
import { formatDay } from '../../shared/units/index.ts';

/** What arming says of the size in the first live week. */
export function firstWeekText({ lotsAfter, firstEntryOn, endsFrom }: FirstLiveWeek): string {
  const size = `1 lot a trade: first live week (settings: ${lotsAfter}).`;
  if (firstEntryOn === null || endsFrom === null) return `${size} It begins with the first live entry.`;
  return `${size} First live entry ${formatDay(firstEntryOn)}; you can end it from ${formatDay(endsFrom)} on.`;
}

/** Why the first live week cannot be ended now; null where it can. */
export function firstWeekBlocked(session: SessionSlice | null): string | null {
  const week = session?.live.firstWeek ?? null;
  if (session === null || week === null) return 'No first live week is running';
  if (week.endsFrom === null) return 'It begins with the first live entry';
  return session.date < week.endsFrom ? `From ${formatDay(week.endsFrom)} on` : null;
}
