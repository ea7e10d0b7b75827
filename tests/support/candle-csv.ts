import type { Bar } from '../../shared/contract/index.ts';
import { formatTimeOfDay, istDate, istTime } from '../../shared/units/index.ts';

/** Bars as a candle file. */
export function candleCsv(bars: readonly Bar[]): string {
  const rows = bars.map(({ start, open, high, low, close }) => {
    const prices = [open, high, low, close].map((price) => (price / 100).toFixed(2)).join(',');
    return `${istDate(start)}T${formatTimeOfDay(istTime(start))}+05:30,${prices}\n`;
  });
  return `timestamp,open,high,low,close\n${rows.join('')}`;
}
