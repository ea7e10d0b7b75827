import type { Bar } from '../../../shared/contract/index.ts';
import { istTime, larger, MS_PER_MINUTE, smaller, type Instant } from '../../../shared/units/index.ts';
import type { BarSession } from '../../domain/market/bar-session.ts';
import { barOf, type Candle } from './candle-rows.ts';
import type { HistoryDay } from './history-span.ts';

/** Rows that made no bar, and minutes without a row. */
export interface LeftOut {
  readonly bad: number;
  readonly twice: number;
  readonly outside: number;
  readonly missing: readonly Instant[];
}

/** The minutes so near the present that the vendor may not have them yet. */
const LAG_MS = 2 * MS_PER_MINUTE;

/**
 * The minute bars of some days from the rows of an answer: in order, one a minute, inside the session and not in the
 * future. After a closing auction its price is the close of the day's last minute, whichever of the minutes up to
 * 15:35 the vendor tells it in.
 */
export function minuteBars(
  days: readonly HistoryDay[],
  rows: readonly (Candle | null)[],
  now: Instant,
): { readonly bars: readonly Bar[]; readonly left: LeftOut } {
  const count = { bad: 0, twice: 0, outside: 0 };
  const byStart = new Map<Instant, Bar>();
  const sessions = new Map(days.map((day) => [day.date, day.session]));
  const inOrder = rows.filter((row) => row !== null).sort((a, b) => a.start - b.start);
  count.bad = rows.length - inOrder.length;
  for (const row of inOrder) {
    const session = sessions.get(row.date);
    if (
      session === undefined ||
      row.start < session.open ||
      row.start >= session.close ||
      row.start > now ||
      istTime(row.start) % MS_PER_MINUTE !== 0
    ) {
      count.outside += 1;
    } else if (row.start >= session.lastStartBefore) closeDay(byStart, session, row);
    else if (byStart.has(row.start)) count.twice += 1;
    else byStart.set(row.start, barOf(row));
  }
  const bars = [...byStart.values()].sort((a, b) => a.start - b.start);
  return { bars, left: { ...count, missing: missingMinutes(days, byStart, now) } };
}

function closeDay(byStart: Map<Instant, Bar>, session: BarSession, row: Candle): void {
  const start = (session.lastStartBefore - MS_PER_MINUTE) as Instant;
  const last = byStart.get(start);
  if (last === undefined) byStart.set(start, { ...barOf(row), start });
  else {
    const high = larger(last.high, row.close);
    byStart.set(start, { ...last, high, low: smaller(last.low, row.close), close: row.close });
  }
}

function missingMinutes(
  days: readonly HistoryDay[],
  bars: ReadonlyMap<Instant, Bar>,
  now: Instant,
): readonly Instant[] {
  const missing: Instant[] = [];
  for (const { session } of days) {
    const end = Math.min(session.lastStartBefore, now - LAG_MS);
    for (let at = session.open; at < end; at = (at + MS_PER_MINUTE) as Instant)
      if (!bars.has(at)) missing.push(at);
  }
  return missing;
}
