import type { BarMinutes } from '../../../shared/contract/index.ts';
import { istTime, MS_PER_MINUTE, type Instant, type TradingDate } from '../../../shared/units/index.ts';
import type { Calendar, DayKind } from '../calendar/index.ts';
import { inSession, SESSION_CLOSE } from '../market/session-hours.ts';
import { dayGrid, type DayGrid, type Span } from './day-grid.ts';
import { suspectedShift, type SuspectedShift } from './shifted-times.ts';

/**
 * `whole`, `partial`, `missing`: a day that ought to have bars. `uncertain`: a weekday without bars outside the
 * calendar. `special`: bars of a muhurat hour or a drill. `closed`: bars on a day on which nothing was traded.
 */
export type DayState = 'whole' | 'partial' | 'missing' | 'uncertain' | 'special' | 'closed';

/** What is there of one day, and what is not as it should be. */
export interface DayReport {
  readonly date: TradingDate;
  readonly kind: DayKind;
  readonly state: DayState;
  readonly bars: number;
  readonly expected: number;
  /** Spans without their bars, each from the first missing start to the end of the last missing bar. */
  readonly missing: readonly Span[];
  readonly missingBars: number;
  /** Starts that are there more than once, each as often as it is too many. */
  readonly duplicates: readonly Instant[];
  /** Bars outside the day's hours. */
  readonly outside: readonly Instant[];
  /** Bars inside the session that do not start where a bar of this length starts. */
  readonly offGrid: readonly Instant[];
  readonly shift: SuspectedShift | null;
}

/** Judges the bars of one day, by their starts alone: ascending, doubles included. Repairs nothing. */
export function dayReport(
  calendar: Calendar,
  date: TradingDate,
  minutes: BarMinutes,
  starts: readonly Instant[],
): DayReport {
  const day = dayGrid(calendar, date, minutes);
  const there = new Set(starts);
  const missing = day.expected.filter((at) => !there.has(at));
  const grid = new Set(day.grid);
  const isOpen = (at: Instant): boolean => day.open.some(({ from, upTo }) => at >= from && at < upTo);
  return {
    date,
    kind: day.kind,
    state: stateOf(day, starts.length, missing.length),
    bars: starts.length,
    expected: day.expected.length,
    missing: spansOf(missing, minutes),
    missingBars: missing.length,
    duplicates: starts.filter((at, index) => starts[index - 1] === at),
    outside: starts.filter((at) => !isOpen(at)),
    offGrid: starts.filter((at) => isOpen(at) && inSession(at) && !grid.has(at)),
    shift: suspectedShift(day, minutes, [...there]),
  };
}

function stateOf({ kind, expected }: DayGrid, bars: number, missing: number): DayState {
  if (expected.length > 0) {
    if (bars === 0) return kind === 'unknown' ? 'uncertain' : 'missing';
    return missing === 0 ? 'whole' : 'partial';
  }
  return kind === 'muhurat' || kind === 'drill' ? 'special' : 'closed';
}

function spansOf(missing: readonly Instant[], minutes: BarMinutes): readonly Span[] {
  const length = minutes * MS_PER_MINUTE;
  const spans: Span[] = [];
  for (const from of missing) {
    const before = spans.at(-1);
    const close = from - istTime(from) + SESSION_CLOSE;
    const upTo = Math.min(from + length, close) as Instant;
    if (before?.upTo === from) spans[spans.length - 1] = { from: before.from, upTo };
    else spans.push({ from, upTo });
  }
  return spans;
}

/** Whether a person should look at the day. */
export function isOdd(day: DayReport): boolean {
  const { state, duplicates, outside, offGrid, shift } = day;
  const odd = duplicates.length + outside.length + offGrid.length > 0 || shift !== null;
  return odd || (state !== 'whole' && state !== 'special');
}
