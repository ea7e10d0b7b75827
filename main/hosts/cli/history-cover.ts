import type { Calendar } from '../../domain/calendar/index.ts';
import {
  dailyCoverage,
  seriesCoverage,
  type DailyCoverage,
  type SeriesCoverage,
} from '../../domain/history/index.ts';
import { ok, type Result } from '../../../shared/units/index.ts';
import type { HistorySource, SourceFault } from '../../ports/history-source.ts';
import type { BarSeries, DailySeries, PriceSpan } from '../../ports/history-store.ts';
import type { HistoryCommand } from './history-options.ts';

/** A whole store, series by series. */
export interface StoreCoverage {
  readonly bars: readonly { readonly series: BarSeries; readonly seen: SeriesCoverage }[];
  readonly daily: readonly { readonly series: DailySeries; readonly seen: DailyCoverage }[];
  readonly prices: readonly PriceSpan[];
}

type Wanted = Pick<HistoryCommand, 'symbol' | 'minutes' | 'vendor' | 'from' | 'to' | 'day'>;

/** Judges every series that is wanted; an answer that cannot be had makes the whole an error. */
export async function coverStore(
  source: HistorySource,
  calendar: Calendar,
  wanted: Wanted,
): Promise<Result<StoreCoverage, SourceFault>> {
  const list = await source.list();
  if (!list.ok) return list;
  const { symbol, minutes, vendor, from, to } = wanted;
  const isWanted = (of: DailySeries): boolean =>
    (symbol === null || of.symbol === symbol) && (vendor === null || of.vendor === vendor);
  const bars: { series: BarSeries; seen: SeriesCoverage }[] = [];
  for (const series of list.value.bars) {
    if (!isWanted(series) || (minutes !== null && series.minutes !== minutes)) continue;
    const starts = await source.starts(series);
    if (!starts.ok) return starts;
    const seen = seriesCoverage({ calendar, minutes: series.minutes, starts: starts.value, from, to });
    if (seen !== null) bars.push({ series, seen });
  }
  const onlyBars = minutes !== null || wanted.day !== null;
  if (onlyBars) return ok({ bars, daily: [], prices: [] });
  const daily: { series: DailySeries; seen: DailyCoverage }[] = [];
  for (const series of list.value.daily) {
    if (!isWanted(series)) continue;
    const dates = await source.dailyDates(series);
    if (!dates.ok) return dates;
    const asked = dates.value.filter(
      (date) => (from === null || date >= from) && (to === null || date <= to),
    );
    const seen = dailyCoverage(calendar, asked);
    if (seen !== null) daily.push({ series, seen });
  }
  const prices = list.value.prices.filter(
    (span) =>
      symbol !== 'INDIAVIX' &&
      (vendor === null || span.vendor === vendor) &&
      (from === null || span.expiry >= from) &&
      (to === null || span.expiry <= to),
  );
  return ok({ bars, daily, prices });
}
