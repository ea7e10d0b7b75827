import type { Bar } from '../../../shared/contract/index.ts';
import {
  dateFromDayNumber,
  istDayNumber,
  larger,
  smaller,
  type Paise,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { fourHourBlock, mondayNumber } from '../market/session-hours.ts';

/** What a week leaves behind for the next one, from its hourly bars. Journal-safe plain data. */
export interface WeekSummary {
  /** The week's Monday. */
  readonly week: TradingDate;
  /** The days that have bars. */
  readonly days: readonly TradingDate[];
  readonly high: Paise;
  readonly low: Paise;
  /** Of the week's last bar. */
  readonly close: Paise;
  /** Over the four-hour bars' open and close: bodies, never wicks (strategy.md 2). */
  readonly max4h: Paise;
  readonly min4h: Paise;
}

/** Hourly bars cut into weeks, Monday to Sunday, in order; weeks without bars do not appear. */
export function groupWeeks(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const weeks: Bar[][] = [];
  let monday = Number.NaN;
  let current: Bar[] = [];
  for (const bar of bars) {
    const barMonday = mondayNumber(bar.start);
    if (barMonday !== monday) {
      monday = barMonday;
      current = [];
      weeks.push(current);
    }
    current.push(bar);
  }
  return weeks;
}

/** The Monday of the week that a bar lies in. */
export function weekOf(bar: Bar): TradingDate {
  return dateFromDayNumber(mondayNumber(bar.start));
}

/** The summary of one week's hourly bars, or null where there are none. */
export function summariseWeek(bars: readonly Bar[]): WeekSummary | null {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  let { high, low } = first;
  let max4h = first.open;
  let min4h = first.open;
  const days: TradingDate[] = [];
  let day = Number.NaN;
  let before: Bar | undefined;
  const body = (price: Paise): void => {
    max4h = larger(max4h, price);
    min4h = smaller(min4h, price);
  };
  for (const bar of bars) {
    high = larger(high, bar.high);
    low = smaller(low, bar.low);
    const barDay = istDayNumber(bar.start);
    if (barDay !== day) days.push(dateFromDayNumber(barDay));
    day = barDay;
    if (startsFourHourBar(before, bar)) {
      if (before !== undefined) body(before.close);
      body(bar.open);
    }
    before = bar;
  }
  body(last.close);
  return { week: weekOf(first), days, high, low, close: last.close, max4h, min4h };
}

/** Whether a new four-hour bar begins between two hourly bars that follow one another. */
function startsFourHourBar(before: Bar | undefined, after: Bar): boolean {
  if (before === undefined) return true;
  if (istDayNumber(before.start) !== istDayNumber(after.start)) return true;
  return fourHourBlock(before.start) !== fourHourBlock(after.start);
}
