import type { Bar } from '../../../shared/contract/index.ts';
import {
  addDays,
  after,
  clock,
  istDate,
  istInstant,
  MS_PER_MINUTE,
  MS_PER_SECOND,
  paise,
  timeOfDay,
  type Instant,
  type TradingDate,
} from '../../../shared/units/index.ts';
import { AUCTION_PUBLISHED, openOf } from '../../../main/adapters/simulator/simulated-day.ts';
import type { Market } from './market.ts';
import { isIndex, type Series } from './series.ts';

/** A vendor's index bars go up to 15:29; the last ones stand still and hold the auction's price. */
const INDEX_MINUTES = 375;
const TRADED_BEFORE_AUCTION = clock('15:15');
const OPTION_MINUTES = 385;

/** Bars of so many minutes from one moment up to, and without, another; the running one as far as it has come. */
export function barsBetween(
  market: Market,
  series: Series,
  minutes: number,
  from: Instant,
  to: Instant,
): Bar[] {
  const bars: Bar[] = [];
  for (let date = istDate(from); date <= istDate(to); date = addDays(date, 1)) {
    const day = minutesOf(market, series, date);
    const grouped = minutes === 1 ? day : groups(day, minutes);
    bars.push(...grouped.filter((bar) => bar.start >= from && bar.start < to));
  }
  return bars;
}

/** Bars of one second of the index. */
export function secondBars(market: Market, from: Instant, to: Instant, most: number): Bar[] {
  const bars: Bar[] = [];
  const until = Math.min(to, market.now());
  for (let at = from; at < until && bars.length < most; at = after(at, MS_PER_SECOND)) {
    const hours = market.past.hours(istDate(at));
    if (hours === null || at < hours.opens) {
      at = nextStart(market, at);
      continue;
    }
    const prices = at >= hours.closes ? [] : market.past.printsOf(at);
    const [open, close] = [prices[0], prices.at(-1)];
    if (open === undefined || close === undefined) continue;
    bars.push({ start: at, open, high: paise(Math.max(...prices)), low: paise(Math.min(...prices)), close });
  }
  return bars;
}

function nextStart(market: Market, at: Instant): Instant {
  const date = istDate(at);
  const hours = market.past.hours(date);
  if (hours !== null && at < hours.opens) return after(hours.opens, -MS_PER_SECOND);
  return after(istInstant(addDays(date, 1), timeOfDay(0)), -MS_PER_SECOND);
}

function minutesOf(market: Market, series: Series, date: TradingDate): Bar[] {
  const day = market.past.day(date);
  const now = market.now();
  if (day === null || openOf(day) >= now) return [];
  const elapsed = Math.floor((now - openOf(day)) / MS_PER_MINUTE);
  if (!isIndex(series)) {
    market.listed();
    return Array.from({ length: Math.min(OPTION_MINUTES, elapsed + 1) }, (_, minute) => {
      return market.past.optionMinute(series, after(openOf(day), minute * MS_PER_MINUTE), now);
    }).filter((bar) => bar !== null);
  }
  const published = now >= istInstant(date, AUCTION_PUBLISHED);
  const whole = published
    ? INDEX_MINUTES
    : Math.min(elapsed, (TRADED_BEFORE_AUCTION - clock('09:15')) / MS_PER_MINUTE);
  return Array.from({ length: Math.max(0, whole) }, (_, minute) =>
    market.past.indexMinute(series, day, minute),
  );
}

function groups(bars: readonly Bar[], minutes: number): Bar[] {
  const grouped: Bar[] = [];
  const first = bars[0];
  if (first === undefined) return grouped;
  for (const bar of bars) {
    const place = Math.floor((bar.start - first.start) / (minutes * MS_PER_MINUTE));
    const start = after(first.start, place * minutes * MS_PER_MINUTE);
    const last = grouped.at(-1);
    if (last?.start === start) grouped[grouped.length - 1] = joined(last, bar);
    else grouped.push({ ...bar, start });
  }
  return grouped;
}

function joined(a: Bar, b: Bar): Bar {
  return {
    ...a,
    high: paise(Math.max(a.high, b.high)),
    low: paise(Math.min(a.low, b.low)),
    close: b.close,
  };
}
