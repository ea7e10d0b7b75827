import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  formatTimeOfDay,
  istTime,
  MS_PER_MINUTE,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { SESSION_CLOSE, SESSION_OPEN } from '../market/session-hours.ts';
import type { DayGrid } from './day-grid.ts';

/**
 * How the times of a day may be wrong. `UNCLEAR`: most bars lie outside the session and no single one of the others
 * explains it. Source: strategy.md 8.
 */
export type ShiftKind = 'LATE_5_30' | 'EARLY_4_15' | 'EARLY_5_30' | 'END_STAMPS' | 'UNCLEAR';

/** A suspicion about one day, with what it rests on. Nothing is ever moved because of it. */
export interface SuspectedShift {
  readonly date: TradingDate;
  readonly kind: ShiftKind;
  readonly evidence: string;
}

const MOVED: readonly { readonly kind: ShiftKind; readonly ms: number; readonly words: string }[] = [
  { kind: 'LATE_5_30', ms: 330 * MS_PER_MINUTE, words: 'five and a half hours earlier' },
  { kind: 'EARLY_4_15', ms: -255 * MS_PER_MINUTE, words: 'four hours and a quarter later' },
  { kind: 'EARLY_5_30', ms: -330 * MS_PER_MINUTE, words: 'five and a half hours later' },
];

/** So many of the bars outside the session must lie on its grid once they are moved. */
const FITTING_SHARE = 0.9;
/** Fewer bars than this part of a session are an odd row, not a moved day. */
const FOREIGN_SHARE = 0.25;

/** Whether a day's bars look as if their times were moved, or named by their end. `starts` ascending, all of the day. */
export function suspectedShift(
  day: DayGrid,
  minutes: BarMinutes,
  starts: readonly Instant[],
): SuspectedShift | null {
  if (day.kind !== 'session' && day.kind !== 'full' && day.kind !== 'unknown') return null;
  const foreign = starts.filter((at) => istTime(at) < SESSION_OPEN || istTime(at) > SESSION_CLOSE);
  if (foreign.length < Math.max(1, day.grid.length * FOREIGN_SHARE)) return endStamps(day, minutes, starts);
  const grid = new Set<number>(day.grid);
  const fits = (of: readonly Instant[], ms: number): number => of.filter((at) => grid.has(at - ms)).length;
  const likely = MOVED.filter(({ ms }) => fits(foreign, ms) >= foreign.length * FITTING_SHARE)
    .map((move) => ({ ...move, fitting: fits(starts, move.ms) }))
    .toSorted((a, b) => b.fitting - a.fitting);
  const [best, next] = likely;
  const seen = `${foreign.length} of ${starts.length} bars lie outside 09:15-15:30, at ${clockSpan(foreign)}`;
  if (best === undefined || best.fitting === next?.fitting)
    return { date: day.date, kind: 'UNCLEAR', evidence: seen };
  const evidence = `${seen}; ${best.words}, ${best.fitting} of all ${starts.length} would lie on the session's grid`;
  return { date: day.date, kind: best.kind, evidence };
}

/** Bars named by their end have one at 15:30 and none at 09:15. */
function endStamps(day: DayGrid, minutes: BarMinutes, starts: readonly Instant[]): SuspectedShift | null {
  const [first] = day.grid;
  if (first === undefined || starts.length < day.grid.length / 2 || starts.includes(first)) return null;
  const close = (first - SESSION_OPEN + SESSION_CLOSE) as Instant;
  const length = minutes * MS_PER_MINUTE;
  const last = (day.grid.at(-1) ?? first) + length;
  if (!starts.includes(close) && !starts.some((at) => at === last)) return null;
  const ends = new Set<number>([...day.grid.map((at) => at + length), close]);
  const fitting = starts.filter((at) => ends.has(at)).length;
  if (fitting < starts.length * FITTING_SHARE) return null;
  const evidence = `no bar at 09:15 and one at ${clock(starts.at(-1) ?? close)}; ${fitting} of ${starts.length} bars lie where a bar of ${minutes} minutes ends`;
  return { date: day.date, kind: 'END_STAMPS', evidence };
}

function clock(at: Instant): string {
  return formatTimeOfDay(istTime(at)).slice(0, 5);
}

function clockSpan(of: readonly Instant[]): string {
  const [first, last] = [of[0], of.at(-1)];
  return first === undefined || last === undefined ? '' : `${clock(first)}-${clock(last)}`;
}
