import type { Bar } from '../../../shared/contract/index.ts';
import { istDate, istInstant, MS_PER_MINUTE, paise, type Instant } from '../../../shared/units/index.ts';
import type { PastBars } from '../../domain/market/past-bars.ts';
import type { MarketDays } from './market-days.ts';
import { minuteTicks } from './minute-ticks.ts';
import {
  AUCTION_PUBLISHED,
  cell,
  dailyCandle,
  openOf,
  TRADED_MINUTES,
  vendorBar,
  vendorBars,
  type SimulatedDay,
} from './simulated-day.ts';

/** Minute bars of all simulated sessions up to an instant, the running minute as far as it has come, and daily candles. */
export function simulatedHistory(market: MarketDays, seed: number, now: Instant): PastBars {
  const today = istDate(now);
  const days = market.upTo(today);
  const past = days.filter((day) => day.date < today);
  const running = days.find((day) => day.date === today);
  const bars = past.flatMap(vendorBars);
  if (running !== undefined) bars.push(...barsSoFar(running, seed, now));
  const done = days.filter((day) => now >= istInstant(day.date, AUCTION_PUBLISHED));
  const vix = { minutes: 60, bars: past.flatMap(vixHours) } as const;
  return { minutes: 1, bars, daily: done.map(dailyCandle), vix, source: 'simulated' };
}

/** India VIX of a day that is over, hour by hour as NIFTY's own. */
function vixHours(day: SimulatedDay): readonly Bar[] {
  const hours: Bar[] = [];
  for (let from = 0; from < TRADED_MINUTES; from += 60) {
    const values = [...day.vix.subarray(from, Math.min(TRADED_MINUTES, from + 60))];
    const before = from === 0 ? day.vixOpen : cell(day.vix, from - 1);
    hours.push({
      start: (openOf(day) + from * MS_PER_MINUTE) as Instant,
      open: paise(before),
      high: paise(Math.max(before, ...values)),
      low: paise(Math.min(before, ...values)),
      close: paise(values.at(-1) ?? before),
    });
  }
  return hours;
}

/** While the day runs a vendor has no auction price: its bars stop at 15:15 until the price is out. */
function barsSoFar(day: SimulatedDay, seed: number, now: Instant): readonly Bar[] {
  if (now >= istInstant(day.date, AUCTION_PUBLISHED)) return vendorBars(day);
  const elapsed = Math.floor((now - openOf(day)) / MS_PER_MINUTE);
  const whole = Math.min(TRADED_MINUTES, Math.max(0, elapsed));
  const bars = Array.from({ length: whole }, (_, minute) => vendorBar(day, minute));
  const partial = elapsed >= 0 && elapsed < TRADED_MINUTES ? partialBar(day, elapsed, seed, now) : null;
  return partial === null ? bars : [...bars, partial];
}

function partialBar(day: SimulatedDay, minute: number, seed: number, now: Instant): Bar | null {
  const start = (openOf(day) + minute * MS_PER_MINUTE) as Instant;
  const { offsets, prices } = minuteTicks(day, minute, seed);
  const seen = prices.filter((_, place) => start + cell(offsets, place) <= now);
  if (seen.length === 0) return null;
  const [open, close] = [cell(seen, 0), cell(seen, seen.length - 1)];
  const [high, low] = [Math.max(...seen), Math.min(...seen)];
  return { start, open: paise(open), high: paise(high), low: paise(low), close: paise(close) };
}
