import type { BarMinutes } from '../../../shared/contract/index.ts';
import {
  istInstant,
  MS_PER_DAY,
  MS_PER_MINUTE,
  weekday,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { dayKind, daySchedule, type Calendar, type DayKind } from '../calendar/index.ts';
import { SESSION_CLOSE, SESSION_OPEN } from '../market/session-hours.ts';

/** From an instant up to, and without, a later one. */
export interface Span {
  readonly from: Instant;
  readonly upTo: Instant;
}

/** The bars that one day ought to have. */
export interface DayGrid {
  readonly date: TradingDate;
  readonly kind: DayKind;
  /** Every start of a whole session's grid, whether the day had one or not: what times are judged by. */
  readonly grid: readonly Instant[];
  /** The starts that ought to be there; none on a day without a session, in a muhurat hour or a drill. */
  readonly expected: readonly Instant[];
  /** When bars may lie without being foreign. */
  readonly open: readonly Span[];
}

/** What a day's bars are measured by: bars of one length, counted from 09:15. Source: strategy.md 1. */
export function dayGrid(calendar: Calendar, date: TradingDate, minutes: BarMinutes): DayGrid {
  const kind = dayKind(calendar, date);
  const length = minutes * MS_PER_MINUTE;
  const session: Span = { from: istInstant(date, SESSION_OPEN), upTo: istInstant(date, SESSION_CLOSE) };
  const grid: Instant[] = [];
  for (let at = session.from; at < session.upTo; at = (at + length) as Instant) grid.push(at);
  const hours = tradingHours(calendar, date);
  if (kind === 'session' || kind === 'full')
    return { date, kind, grid, expected: grid, open: [session, ...auctionOf(calendar, date)] };
  if (kind === 'interrupted') {
    const traded = grid.filter((at) => hours.some(({ from, upTo }) => at < upTo && at + length > from));
    return { date, kind, grid, expected: traded, open: [session, ...hours] };
  }
  if (kind === 'muhurat' || kind === 'drill')
    return { date, kind, grid, expected: [], open: hours.length === 0 ? [wholeDay(session)] : hours };
  const perhaps = kind === 'unknown' && weekday(date) !== 0 && weekday(date) !== 6;
  return { date, kind, grid, expected: perhaps ? grid : [], open: perhaps ? [session] : [] };
}

function tradingHours(calendar: Calendar, date: TradingDate): readonly Span[] {
  const windows = daySchedule(calendar, date)?.windows ?? [];
  return windows.map(({ from, to }) => ({ from: istInstant(date, from), upTo: istInstant(date, to) }));
}

/** The closing auction's price may stand in bars of its own, up to 15:35. */
function auctionOf(calendar: Calendar, date: TradingDate): readonly Span[] {
  const auction = daySchedule(calendar, date)?.auction ?? null;
  return auction === null
    ? []
    : [{ from: istInstant(date, auction.from), upTo: istInstant(date, auction.to) }];
}

/** A muhurat hour whose times the calendar does not know may lie anywhere in the day. */
function wholeDay({ from, upTo }: Span): Span {
  return { from: (from - SESSION_OPEN) as Instant, upTo: (upTo - SESSION_CLOSE + MS_PER_DAY) as Instant };
}
