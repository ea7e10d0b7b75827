import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import { addDays, istDate, mondayOf, weekday, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, previousSession, type Calendar } from '../calendar/index.ts';
import { incompleteDays } from '../market/incomplete-hours.ts';
import { AUCTION_SINCE } from '../market/session-hours.ts';
import { dayReport } from './day-report.ts';

/**
 * The sessions whose bars a week's context and machines rest on, up to yesterday: the previous week that had any, and
 * this one. Weekend sessions are left out, as they are of the bars by default. Source: strategy.md 2.
 */
export function warmUpDays(calendar: Calendar, today: TradingDate): readonly TradingDate[] {
  const before = previousSession(calendar, mondayOf(today));
  const days: TradingDate[] = [];
  const from = before === null ? mondayOf(today) : mondayOf(before);
  for (let date = from; date < today; date = addDays(date, 1)) {
    const kind = dayKind(calendar, date);
    const isWeekend = weekday(date) === 0 || weekday(date) === 6;
    if (!isWeekend && (kind === 'session' || kind === 'interrupted')) days.push(date);
  }
  return days;
}

/** The hour from 15:15: on days with a closing auction the index stands still in it, and only its close counts. */
const LAST_HOUR = 6;

/** Which of these days have no bars, or lack the first or last piece of an hour. */
export function holedDays(
  bars: readonly Bar[],
  minutes: BarMinutes,
  wanted: readonly TradingDate[],
): readonly TradingDate[] {
  const there = new Set(bars.map(({ start }) => istDate(start)));
  const holed = new Set(
    incompleteDays(bars, minutes)
      .filter(({ date, hours }) => date < AUCTION_SINCE || hours.some((hour) => hour !== LAST_HOUR))
      .map(({ date }) => date),
  );
  return wanted.filter((date) => !there.has(date) || holed.has(date));
}

/** Which of these days are not whole, or have times that look wrong: for bars that nobody compared with the market. */
export function doubtfulDays(
  calendar: Calendar,
  bars: readonly Bar[],
  minutes: BarMinutes,
  wanted: readonly TradingDate[],
): readonly TradingDate[] {
  const byDate = Map.groupBy(bars, ({ start }) => istDate(start));
  return wanted.filter((date) => {
    const starts = (byDate.get(date) ?? []).map(({ start }) => start);
    const { state, shift, duplicates, offGrid } = dayReport(calendar, date, minutes, starts);
    return state !== 'whole' || shift !== null || duplicates.length + offGrid.length > 0;
  });
}
