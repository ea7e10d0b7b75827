import type { Instant, TradingDate } from '../../shared/units/index.ts';
import type { PastVix } from '../domain/market/past-bars.ts';
import type { HistorySource, SourceList } from '../ports/history-source.ts';

interface Span {
  readonly bars: { readonly from: Instant; readonly upTo: Instant };
  readonly daily: { readonly from: TradingDate; readonly to: TradingDate };
}

/** Longer bars make no hours. */
const MINUTES_MAX = 60;

/** India VIX as a store has it, its shortest bars; whole or not, since nothing is decided on it. Null where it has none. */
export async function storedVix(
  source: HistorySource,
  { bars, daily }: SourceList,
  span: Span,
): Promise<PastVix | null> {
  const [series] = bars
    .filter(({ symbol, minutes }) => symbol === 'INDIAVIX' && minutes <= MINUTES_MAX)
    .toSorted((a, b) => a.minutes - b.minutes);
  const candles = daily.find(({ symbol }) => symbol === 'INDIAVIX');
  if (series === undefined && candles === undefined) return null;
  const pieces = series && (await source.bars(series, span.bars.from, span.bars.upTo));
  const days = candles && (await source.daily(candles, span.daily.from, span.daily.to));
  return {
    minutes: series?.minutes ?? MINUTES_MAX,
    bars: pieces?.ok === true ? pieces.value : [],
    daily: days?.ok === true ? days.value : [],
  };
}
