import { addDays, type TradingDate } from '../../../shared/units/index.ts';
import { dayKind, type Calendar } from '../calendar/index.ts';

/** What there is of official daily candles, against the calendar. */
export interface DailyCoverage {
  readonly from: TradingDate;
  readonly to: TradingDate;
  readonly candles: number;
  /** Sessions of the calendar without a candle. */
  readonly missing: readonly TradingDate[];
  /** Dates that have more than one candle. */
  readonly duplicates: readonly TradingDate[];
  /** Candles of days on which the calendar has no trading at all. */
  readonly closed: readonly TradingDate[];
}

/** Judges daily candles by their dates: ascending, doubles included. Null where there are none. */
export function dailyCoverage(calendar: Calendar, dates: readonly TradingDate[]): DailyCoverage | null {
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return null;
  const there = new Set(dates);
  const missing: TradingDate[] = [];
  const closed: TradingDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const kind = dayKind(calendar, date);
    const traded = kind === 'session' || kind === 'full' || kind === 'interrupted';
    if (traded && !there.has(date)) missing.push(date);
    if ((kind === 'holiday' || kind === 'weekend') && there.has(date)) closed.push(date);
  }
  const duplicates = dates.filter((date, index) => dates[index - 1] === date);
  return { from, to, candles: dates.length, missing, duplicates, closed };
}
