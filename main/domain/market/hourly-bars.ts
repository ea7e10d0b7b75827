import type { Bar } from '../../../shared/contract/index.ts';
import {
  istDate,
  istDayNumber,
  istTime,
  larger,
  MS_PER_HOUR,
  smaller,
  type Instant,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { hourlyBarStart, inAuction, inSession, isWeekendDay, SESSION_CLOSE } from './session-hours.ts';

export interface HourlyBarRules {
  /** The setting `weekendSessions`: whether bars of Saturday and Sunday count. */
  readonly weekends: boolean;
  /** The published close of a closing auction; null (or no function) takes the last print of the source. */
  readonly auctionClose?: (date: TradingDate) => Paise | null;
  /** Muhurat days whose hour lies inside 09:15-15:30 (2025-10-21): their bars are left out too. */
  readonly muhurat?: ReadonlySet<TradingDate>;
}

/**
 * The strategy's hourly bars from whatever bars there are (1, 5, 15 or 60 minutes, ascending, on the grid from
 * 09:15). Bars outside 09:15-15:30 are left out, so muhurat evenings are. Source: strategy.md 1.
 */
export function hourlyBars(source: readonly Bar[], rules: HourlyBarRules): readonly Bar[] {
  const bars: Bar[] = [];
  let building: Bar | null = null;
  // Pieces of one hour follow one another: only the first of an hour is asked for its place in the day.
  let endsAt = 0;
  for (const piece of source) {
    if (building !== null && piece.start >= building.start && piece.start < endsAt) {
      building = joined(building, piece);
      continue;
    }
    if (!inSession(piece.start)) continue;
    const start = hourlyBarStart(piece.start);
    if (!dayCounts(start, rules)) continue;
    if (building !== null) bars.push(closed(building, rules));
    building = { start, open: piece.open, high: piece.high, low: piece.low, close: piece.close };
    endsAt = piecesEnd(start);
  }
  if (building !== null) bars.push(closed(building, rules));
  return bars;
}

/** Where the hour's last piece ends: the day's last hour has pieces of the session only. */
function piecesEnd(start: Instant): number {
  return start + Math.min(MS_PER_HOUR, SESSION_CLOSE - istTime(start));
}

function dayCounts(start: Instant, rules: HourlyBarRules): boolean {
  if (!rules.weekends && isWeekendDay(istDayNumber(start))) return false;
  return rules.muhurat === undefined || !rules.muhurat.has(istDate(start));
}

/** Two bars one after the other as one. */
export function joined(first: Bar, second: Bar): Bar {
  return {
    start: first.start,
    open: first.open,
    high: larger(first.high, second.high),
    low: smaller(first.low, second.low),
    close: second.close,
  };
}

/** In the auction the index stands still: what is printed there makes no high or low beside the auction's close. */
function closed(bar: Bar, rules: HourlyBarRules): Bar {
  if (!inAuction(bar.start)) return bar;
  const close = rules.auctionClose?.(istDate(bar.start)) ?? bar.close;
  return {
    start: bar.start,
    open: bar.open,
    high: larger(bar.open, close),
    low: smaller(bar.open, close),
    close,
  };
}
