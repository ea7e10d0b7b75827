import { istDate, type TradingDate } from '../../shared/units/index.ts';
import type { Calendar } from '../domain/calendar/index.ts';
import { doubtfulDays } from '../domain/history/index.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { KeptPast } from '../ports/history-source.ts';

/** What of a feed's past may be kept: days that are over and whole, under the feed's own name. */
export function wholeDays(calendar: Calendar, past: PastBars, today: TradingDate): KeptPast {
  const over = past.bars.filter(({ start }) => istDate(start) < today);
  const dates = [...new Set(over.map(({ start }) => istDate(start)))];
  const doubtful = new Set(doubtfulDays(calendar, over, past.minutes, dates));
  return {
    series: { symbol: 'NIFTY', minutes: past.minutes, vendor: past.source },
    bars: over.filter(({ start }) => !doubtful.has(istDate(start))),
    daily: past.daily.filter(({ date }) => date < today),
  };
}
