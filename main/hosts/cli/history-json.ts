import { formatTimeOfDay, istDate, istTime, type Instant } from '../../../shared/units/index.ts';
import { isOdd } from '../../domain/history/index.ts';
import type { StoreCoverage } from './history-cover.ts';

const text = (at: Instant): string => `${istDate(at)}T${formatTimeOfDay(istTime(at)).slice(0, 5)}`;

/** The same for machines: only the days that are not as they should be, times as India's clock shows them. */
export function coverageJson({ bars, daily, prices }: StoreCoverage): string {
  const list = bars.map(({ series, seen: { reports, ...counts } }) => ({
    ...series,
    ...counts,
    odd: reports.filter(isOdd).map((day) => ({
      ...day,
      missing: day.missing.map(({ from, upTo }) => ({ from: text(from), upTo: text(upTo) })),
      duplicates: day.duplicates.map(text),
      outside: day.outside.map(text),
      offGrid: day.offGrid.map(text),
    })),
  }));
  const days = daily.map(({ series, seen }) => ({ ...series, ...seen }));
  const spans = prices.map((span) => ({ ...span, first: text(span.first), last: text(span.last) }));
  return `${JSON.stringify({ bars: list, daily: days, prices: spans }, null, 2)}\n`;
}
