import type { Bar, BarMinutes } from '../../../shared/contract/index.ts';
import {
  dateFromDayNumber,
  istDayNumber,
  istTime,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { inSession, SESSION_CLOSE, SESSION_OPEN } from './session-hours.ts';

const HOURS = 7;
const ALL_HOURS = (1 << HOURS) - 1;
const LAST_HOUR = HOURS - 1;

/** A day that has bars, with the hours (0 is 09:15) whose opening or closing piece is missing. */
export interface IncompleteDay {
  readonly date: TradingDate;
  readonly hours: readonly number[];
}

/**
 * Days on which an hourly bar would have a wrong open or close, because the first or last piece of its hour is
 * missing, or has no piece at all. A hole in the middle of an hour is not told. Bars ascending, of one length.
 */
export function incompleteDays(source: readonly Bar[], minutes: BarMinutes): readonly IncompleteDay[] {
  const length = minutes * MS_PER_MINUTE;
  const incomplete: IncompleteDay[] = [];
  let day = Number.NaN;
  let opened = ALL_HOURS;
  let ended = ALL_HOURS;
  const closeDay = (): void => {
    const whole = opened & ended;
    if (whole !== ALL_HOURS) incomplete.push({ date: dateFromDayNumber(day), hours: missingHours(whole) });
  };
  for (const bar of source) {
    if (!inSession(bar.start)) continue;
    const barDay = istDayNumber(bar.start);
    if (barDay !== day) {
      closeDay();
      [day, opened, ended] = [barDay, 0, 0];
    }
    const fromOpen = istTime(bar.start) - SESSION_OPEN;
    const hour = Math.floor(fromOpen / MS_PER_HOUR);
    const inHour = fromOpen - hour * MS_PER_HOUR;
    if (inHour < length) opened |= 1 << hour;
    const hourEnd = hour === LAST_HOUR ? SESSION_CLOSE - SESSION_OPEN - hour * MS_PER_HOUR : MS_PER_HOUR;
    if (inHour + length >= hourEnd) ended |= 1 << hour;
  }
  closeDay();
  return incomplete;
}

function missingHours(present: number): readonly number[] {
  return Array.from({ length: HOURS }, (_, hour) => hour).filter((hour) => (present & (1 << hour)) === 0);
}
