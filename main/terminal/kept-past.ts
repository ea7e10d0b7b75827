import type { Bar, BarMinutes } from '../../shared/contract/index.ts';
import { istDate, type TradingDate } from '../../shared/units/index.ts';
import { doubtfulDays } from '../domain/history/index.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { KeptPast } from '../ports/history-source.ts';
import type { Wanted } from './stored-past.ts';

type Day = Pick<Wanted, 'calendar' | 'today'>;

/** What of a feed's past may be kept: days that are over and whole, under the feed's own name; NIFTY, then India VIX. */
export function wholeDays(past: PastBars, day: Day): readonly KeptPast[] {
  const { minutes, bars, daily, vix, source: vendor } = past;
  const kept: KeptPast[] = [
    {
      series: { symbol: 'NIFTY', minutes, vendor },
      bars: wholeBars(bars, minutes, day),
      daily: daily.filter(({ date }) => date < day.today),
    },
  ];
  if (vix !== undefined)
    kept.push({
      series: { symbol: 'INDIAVIX', minutes: vix.minutes, vendor },
      bars: wholeBars(vix.bars, vix.minutes, day),
      daily: (vix.daily ?? []).filter(({ date }) => date < day.today),
    });
  return kept.filter((each) => each.bars.length > 0);
}

function wholeBars(bars: readonly Bar[], minutes: BarMinutes, { calendar, today }: Day): readonly Bar[] {
  const over = bars.filter(({ start }) => istDate(start) < today);
  const dates: readonly TradingDate[] = [...new Set(over.map(({ start }) => istDate(start)))];
  const doubtful = new Set(doubtfulDays(calendar, over, minutes, dates));
  return over.filter(({ start }) => !doubtful.has(istDate(start)));
}
