import { istDate, type Result, type TradingDate } from '../../shared/units/index.ts';
import { coarserBars } from '../domain/market/coarser-bars.ts';
import type { PastBars } from '../domain/market/past-bars.ts';
import type { HistorySource } from '../ports/history-source.ts';
import type { FeedFault } from '../ports/market-feed.ts';
import { storedPast, type StoredPast, type Wanted } from './stored-past.ts';

/** The past of the first store that will do, or why none of them does. */
export async function firstWhole(
  stores: readonly HistorySource[],
  wanted: Wanted,
): Promise<StoredPast | string[]> {
  const reasons: string[] = [];
  for (const store of stores) {
    const past = await storedPast(store, wanted);
    if (typeof past !== 'string') return past;
    reasons.push(past);
  }
  return reasons;
}

/** A store's weeks with the feed's today, both in the longer of their bars. */
export function together(past: StoredPast, own: Result<PastBars, FeedFault>, today: TradingDate): PastBars {
  const { daily, origin } = past;
  const vix = (own.ok ? own.value.vix : null) ?? past.vix;
  const fear = vix === null ? {} : { vix };
  if (!own.ok) {
    const lacks = `nothing of today: ${own.error.message}`;
    return { minutes: past.minutes, bars: past.bars, daily, ...fear, source: 'recorded', origin, lacks };
  }
  const minutes = past.minutes > own.value.minutes ? past.minutes : own.value.minutes;
  const todays = own.value.bars.filter(({ start }) => istDate(start) === today);
  return {
    minutes,
    bars: [...coarserBars(past.bars, minutes), ...coarserBars(todays, minutes)],
    daily: own.value.daily.length > 0 ? own.value.daily : daily,
    ...fear,
    source: 'recorded',
    origin: `${origin}; today from ${own.value.source}`,
  };
}
