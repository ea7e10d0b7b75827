import type { DailyCandle } from '../../../shared/contract/index.ts';
import type { TradingDate } from '../../../shared/units/index.ts';
import { dayKind, type Calendar } from '../../domain/calendar/index.ts';
import { dailyOf, type Candle } from './candle-rows.ts';

/** The candles of trading days before today, one a day, in order: today's is none before the day is over. */
export function candlesBefore(
  rows: readonly (Candle | null)[],
  calendar: Calendar,
  today: TradingDate,
): readonly DailyCandle[] {
  const byDate = new Map<TradingDate, DailyCandle>();
  for (const row of rows) {
    if (row === null || row.date >= today || byDate.has(row.date)) continue;
    const kind = dayKind(calendar, row.date);
    if (kind !== 'holiday' && kind !== 'weekend') byDate.set(row.date, dailyOf(row));
  }
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
