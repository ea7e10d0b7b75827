import {
  istDate,
  istInstant,
  istTime,
  type Instant,
  type TimeOfDay,
  type TradingDate,
} from '../../../shared/units/index.ts';
import type { Calendar } from './calendar.ts';
import { dayKind, daySchedule, isCovered, type DaySchedule } from './day.ts';
import { nextSession } from './sessions.ts';

/**
 * `auction`: the closing auction, options trade while the index stands still; `afterAuction`: options trade and
 * the index has its close; `break`: between the two halves of an interrupted day; `unknown`: no coverage, or a
 * special session without published times.
 */
export type Phase = 'preOpen' | 'open' | 'auction' | 'afterAuction' | 'break' | 'closed' | 'unknown';

export interface PhaseNow {
  readonly phase: Phase;
  readonly date: TradingDate;
  /** When the phase ends on this day; null in the day's last one and where nothing is known. */
  readonly endsAt: Instant | null;
}

interface Span {
  readonly phase: Phase;
  readonly to: TimeOfDay;
}

/** Where in its day the market stands. Source: the calendar's dated hours. */
export function phaseAt(calendar: Calendar, at: Instant): PhaseNow {
  const date = istDate(at);
  const schedule = daySchedule(calendar, date);
  if (schedule === null) {
    const kind = dayKind(calendar, date);
    return { phase: kind === 'holiday' || kind === 'weekend' ? 'closed' : 'unknown', date, endsAt: null };
  }
  const time = istTime(at);
  const span = spansKnown(schedule).find((each) => time < each.to);
  if (span === undefined) return { phase: 'closed', date, endsAt: null };
  return { phase: span.phase, date, endsAt: istInstant(date, span.to) };
}

const cut = new WeakMap<DaySchedule, readonly Span[]>();

function spansKnown(schedule: DaySchedule): readonly Span[] {
  let spans = cut.get(schedule);
  if (spans === undefined) cut.set(schedule, (spans = spansOf(schedule)));
  return spans;
}

/** The day cut into phases, each up to its end, in order; what comes after the last one is closed. */
function spansOf(schedule: DaySchedule): readonly Span[] {
  const spans: Span[] = [];
  for (const [index, window] of schedule.windows.entries()) {
    if (index > 0) spans.push({ phase: 'break', to: window.from });
    else {
      spans.push({ phase: 'closed', to: schedule.preOpen ?? window.from });
      if (schedule.preOpen !== null) spans.push({ phase: 'preOpen', to: window.from });
    }
    if (schedule.auction === null) spans.push({ phase: 'open', to: window.to });
    else {
      spans.push({ phase: 'open', to: schedule.auction.from }, { phase: 'auction', to: schedule.auction.to });
      spans.push({ phase: 'afterAuction', to: window.to });
    }
  }
  return spans;
}

/** When options next begin to trade in a whole session, after this instant; null where the calendar does not say. */
export function nextOpen(calendar: Calendar, at: Instant): Instant | null {
  let date: TradingDate | null = istDate(at);
  if (!isCovered(calendar, date)) return null;
  while (date !== null) {
    const open = wholeSessionOpen(calendar, date);
    if (open !== null && open > at) return open;
    date = nextSession(calendar, date);
  }
  return null;
}

function wholeSessionOpen(calendar: Calendar, date: TradingDate): Instant | null {
  const schedule = daySchedule(calendar, date);
  const first = schedule?.windows[0];
  if (first === undefined || schedule?.kind === 'muhurat' || schedule?.kind === 'drill') return null;
  return istInstant(date, first.from);
}
