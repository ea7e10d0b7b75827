import { addDays, mondayOf, type TradingDate } from '../../../shared/units/index.ts';
import { daySchedule, type Calendar } from '../../domain/calendar/index.ts';
import { barSession, type BarSession } from '../../domain/market/bar-session.ts';

/** A trading day that makes bars. */
export interface HistoryDay {
  readonly date: TradingDate;
  readonly session: BarSession;
}

/** Two whole weeks before the running one: the context needs one, the chart shows more. */
const WEEKS_BEFORE = 2;

/** The days whose bars are wanted up to and with today. */
export function historyDays(calendar: Calendar, today: TradingDate): readonly HistoryDay[] {
  const days: HistoryDay[] = [];
  for (let date = addDays(mondayOf(today), -7 * WEEKS_BEFORE); date <= today; date = addDays(date, 1)) {
    const schedule = daySchedule(calendar, date);
    const session = schedule === null ? null : barSession(schedule);
    if (session !== null) days.push({ date, session });
  }
  return days;
}
