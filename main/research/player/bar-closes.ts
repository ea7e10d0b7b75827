import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  after,
  istInstant,
  MS_PER_MINUTE,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { BAR_CLOSE_GRACE_MS } from '../../domain/market/bar-builder.ts';
import { hourlyBarEnd, SESSION_CLOSE, SESSION_OPEN } from '../../domain/market/session-hours.ts';

/** A recorded timer is some milliseconds late: by then the bar has closed, and what follows from it has begun. */
const SEEN_BY_MS = 250;

/** The instants of a day at which its bars of a length have just closed. */
export function barCloses(date: TradingDate, minutes: BarMinutes): readonly Instant[] {
  const [open, close] = [istInstant(date, SESSION_OPEN), istInstant(date, SESSION_CLOSE)];
  const closes: Instant[] = [];
  for (let start = open; start < close; start = after(start, minutes * MS_PER_MINUTE)) {
    const end = minutes === 60 ? hourlyBarEnd(start) : Math.min(start + minutes * MS_PER_MINUTE, close);
    closes.push((end + BAR_CLOSE_GRACE_MS + SEEN_BY_MS) as Instant);
  }
  return closes;
}

/** The next of these closes after an instant, or the last one before it; null where there is none. */
export function closeBeside(
  days: readonly TradingDate[],
  minutes: BarMinutes,
  at: Instant,
  way: 'next' | 'previous',
): Instant | null {
  const closes = days.flatMap((date) => barCloses(date, minutes));
  return (way === 'next' ? closes.find((each) => each > at) : closes.findLast((each) => each < at)) ?? null;
}
