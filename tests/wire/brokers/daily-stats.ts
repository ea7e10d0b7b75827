import type { ContractKey } from '../../../shared/contract/index.ts';
import {
  after,
  istDate,
  istInstant,
  MS_PER_MINUTE,
  paise,
  timeOfDay,
  type Paise,
} from '../../../shared/units/index.ts';
import { cell, openOf, TRADED_MINUTES } from '../../../main/adapters/simulator/simulated-day.ts';
import type { Market } from './market.ts';
import { isIndex, type Series } from './series.ts';

/** What a day has been so far for an index or a contract; `close` is the day before's. */
export interface DailyStats {
  readonly open: Paise;
  readonly high: Paise;
  readonly low: Paise;
  readonly close: Paise;
  readonly last: Paise;
  readonly volume: number;
}

/** Looks back at an option's day in so many places: its high and low are of those. */
const LOOKS = 8;

const kept = new WeakMap<Market, Map<string, { readonly minute: number; readonly stats: DailyStats }>>();

/** Reckoned once a minute; the last price is always the present one. */
export function dailyStats(market: Market, series: Series, last = lastOf(market, series)): DailyStats {
  const ofMarket = kept.get(market) ?? new Map<string, { minute: number; stats: DailyStats }>();
  kept.set(market, ofMarket);
  const minute = Math.floor(market.now() / MS_PER_MINUTE);
  const known = ofMarket.get(series);
  const stats = known?.minute === minute ? known.stats : reckon(market, series);
  const high = paise(Math.max(stats.high, last));
  const low = paise(stats.low === 0 ? last : Math.min(stats.low, last));
  const now = { ...stats, high, low, last };
  ofMarket.set(series, { minute, stats: now });
  return now;
}

function lastOf(market: Market, series: Series): Paise {
  if (isIndex(series)) return market.level(series);
  const quote = market.quote(series);
  return (
    quote?.last ?? quote?.ask ?? market.past.optionCloseBefore(series, istDate(market.now())) ?? paise(0)
  );
}

function reckon(market: Market, series: Series): DailyStats {
  const date = istDate(market.now());
  if (!isIndex(series)) return ofOption(market, series);
  const close = market.past.levelAt(series, istInstant(date, timeOfDay(0)));
  const day = market.past.day(date);
  const elapsed = day === null ? 0 : Math.floor((market.now() - openOf(day)) / MS_PER_MINUTE);
  if (day === null || elapsed < 0)
    return { open: close, high: close, low: close, close, last: close, volume: 0 };
  const rows = series === 'NIFTY' ? { high: day.high, low: day.low } : { high: day.vix, low: day.vix };
  const open = series === 'NIFTY' ? cell(day.open, 0) : day.vixOpen;
  let [high, low] = [open, open];
  for (let minute = 0; minute < Math.min(elapsed, TRADED_MINUTES); minute += 1) {
    high = Math.max(high, cell(rows.high, minute));
    low = Math.min(low, cell(rows.low, minute));
  }
  return { open: paise(open), high: paise(high), low: paise(low), close, last: close, volume: 0 };
}

function ofOption(market: Market, series: ContractKey): DailyStats {
  market.listed();
  const date = istDate(market.now());
  const close = market.past.optionCloseBefore(series, date) ?? paise(0);
  const hours = market.past.hours(date);
  const span = hours === null ? 0 : Math.min(market.now(), hours.closes - 1) - hours.opens;
  const prices: number[] = [];
  for (let look = 0; look <= LOOKS; look += 1) {
    if (hours === null || span <= 0) break;
    const at = after(hours.opens, Math.floor((span * look) / LOOKS));
    const price = market.past.quoteAt(series, at)?.last;
    if (price !== undefined && price !== null) prices.push(price);
  }
  const open = paise(prices[0] ?? 0);
  const [high, low] = prices.length === 0 ? [0, 0] : [Math.max(...prices), Math.min(...prices)];
  const lot = market.listed().get(series)?.lotSize ?? 0;
  const volume = lot * Math.floor(span / 400);
  return { open, high: paise(high), low: paise(low), close, last: open, volume: Math.max(0, volume) };
}
