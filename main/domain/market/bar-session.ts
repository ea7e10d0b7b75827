import { istInstant, MS_PER_MINUTE, type Instant } from '../../../shared/units/index.ts';
import type { DaySchedule } from '../calendar/day.ts';
import { SESSION_CLOSE, SESSION_OPEN } from './session-hours.ts';

/** The span of one day in which prints of the index make bars. */
export interface BarSession {
  readonly open: Instant;
  /** The start of a day's last bars lies before this: 15:30. */
  readonly lastStartBefore: Instant;
  /** When the day's last bars end: 15:30, or 15:35 with the closing auction. */
  readonly close: Instant;
  /** From here on prints make no high or low (the closing auction); null where there is none. */
  readonly auctionFrom: Instant | null;
}

/** The bars' session of a day; null on days without one (a muhurat hour makes no bars). Source: strategy.md 1. */
export function barSession(schedule: DaySchedule): BarSession | null {
  if (schedule.kind === 'muhurat' || schedule.kind === 'drill') return null;
  const { date, auction } = schedule;
  return {
    open: istInstant(date, SESSION_OPEN),
    lastStartBefore: istInstant(date, SESSION_CLOSE),
    close: istInstant(date, auction?.to ?? SESSION_CLOSE),
    auctionFrom: auction === null ? null : istInstant(date, auction.from),
  };
}

/** Where in a session a bar of a length begins, for a print at this instant. */
export function barStartIn(session: BarSession, minutes: number, at: Instant): Instant {
  const length = minutes * MS_PER_MINUTE;
  const index = Math.min(Math.floor((at - session.open) / length), lastIndex(session, length));
  return (session.open + index * length) as Instant;
}

/** When the bar that begins there ends: after its length, the day's last one with the session. */
export function barEndIn(session: BarSession, minutes: number, start: Instant): Instant {
  const length = minutes * MS_PER_MINUTE;
  const last = (start - session.open) / length >= lastIndex(session, length);
  return last ? session.close : ((start + length) as Instant);
}

function lastIndex(session: BarSession, length: number): number {
  return Math.floor((session.lastStartBefore - session.open - 1) / length);
}
