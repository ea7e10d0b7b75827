import { describe, expect, it } from 'vitest';
import {
  after,
  clock,
  istInstant,
  istTime,
  MS_PER_MINUTE,
  type Instant,
} from '../../../../shared/units/index.ts';
import type { PastBars } from '../../../../main/domain/market/past-bars.ts';
import { vendorBar } from '../../../../main/adapters/simulator/simulated-day.ts';
import { near, simulation, watch, type Watched } from '../../../support/simulated-market.ts';

const market = simulation('demo', 3);
const at = (time: string): Instant => istInstant(market.days.first, clock(time));

function history(seen: Watched): PastBars {
  const got: PastBars[] = [];
  seen.feed.history((past) => {
    if (past.ok) got.push(past.value);
  });
  seen.time.advanceTo(after(seen.time.now(), 50));
  const [past] = got;
  if (past === undefined) throw new Error('no history');
  return past;
}

describe('the simulated feed', () => {
  it('prints the index one to two times a second and India VIX every two', () => {
    const seen = watch(market);
    seen.time.advanceTo(at('09:30'));
    const seconds = 15 * 60;
    expect(seen.index.length / seconds).toBeGreaterThan(1.2);
    expect(seen.index.length / seconds).toBeLessThan(1.8);
    expect(seen.vix.length).toBe(seconds / 2);
    const gaps = seen.index.map(
      (tick, place) => tick.exchangeAt - (seen.index[place - 1]?.exchangeAt ?? tick.exchangeAt),
    );
    expect(Math.max(...gaps)).toBeLessThan(2_000);
  });

  it('makes prints whose minutes are exactly the bars that history shows later', () => {
    const seen = watch(market);
    seen.time.advanceTo(at('10:00'));
    const day = market.days.day(market.days.first);
    if (day === null) throw new Error('no day');
    for (let minute = 0; minute < 45; minute += 1) {
      const start = (at('09:15') + minute * MS_PER_MINUTE) as Instant;
      const prices = seen.index
        .filter((tick) => tick.exchangeAt >= start && tick.exchangeAt < start + MS_PER_MINUTE)
        .map((tick) => tick.price);
      const [open, close] = [prices[0], prices.at(-1)];
      expect({ start, open, high: Math.max(...prices), low: Math.min(...prices), close }).toEqual(
        vendorBar(day, minute),
      );
    }
  });

  it('quotes what is subscribed about once a second, and nothing else', () => {
    const seen = watch(market, at('10:00'));
    const wanted = near(seen, 25_850, 500);
    seen.feed.subscribe(wanted);
    seen.time.advanceTo(at('10:05'));
    expect(new Set(seen.quotes.map((quote) => quote.contract))).toEqual(new Set(wanted));
    expect(seen.quotes.length / wanted.length / 300).toBeCloseTo(1, 1);
    const stamps = seen.quotes
      .filter((quote) => quote.contract === wanted[0])
      .map((quote) => quote.exchangeAt);
    expect(Math.max(...stamps.map((stamp, place) => stamp - (stamps[place - 1] ?? stamp)))).toBeLessThan(
      2_000,
    );
    seen.feed.subscribe([]);
    const told = seen.quotes.length;
    seen.time.advanceTo(at('10:06'));
    expect(seen.quotes.length - told).toBeLessThanOrEqual(wanted.length);
  });

  it('answers a new subscription with a quote at once', () => {
    const seen = watch(market, at('10:00'));
    seen.time.advanceTo(at('10:00:01'));
    seen.feed.subscribe(near(seen, 25_850, 50).slice(0, 1));
    seen.time.advanceTo(after(seen.time.now(), 200));
    expect(seen.quotes.length).toBeGreaterThanOrEqual(1);
  });

  it('never crosses a quote, keeps it on the tick grid, and prices calls down and puts up with the strike', () => {
    const seen = watch(market, at('11:00'));
    seen.feed.subscribe(near(seen, 25_850, 600));
    seen.time.advanceTo(at('11:00:05'));
    for (const { bid, ask } of seen.quotes) {
      expect(ask).not.toBeNull();
      expect((ask ?? 1) % 5).toBe(0);
      if (bid !== null && ask !== null) expect(bid).toBeLessThan(ask);
    }
    const newest = new Map(seen.quotes.map((quote) => [quote.contract, quote]));
    const asks = (type: string) =>
      near(seen, 25_850, 600)
        .filter((key) => key.endsWith(type))
        .map((key) => newest.get(key)?.ask ?? 0);
    expect(asks('CE')).toEqual(asks('CE').toSorted((a, b) => b - a));
    expect(asks('PE')).toEqual(asks('PE').toSorted((a, b) => a - b));
  });

  it('stands still from 15:15, jumps to the auction price, and ends at 15:40', () => {
    const seen = watch(market, at('15:14'));
    seen.feed.subscribe(near(seen, 25_850, 50));
    seen.time.advanceTo(at('15:50'));
    const still = seen.index.filter(({ exchangeAt }) => istTime(exchangeAt) >= clock('15:15'));
    expect(new Set(still.map((tick) => tick.price)).size).toBe(2);
    const day = market.days.day(market.days.first);
    expect(seen.index.at(-1)?.price).toBe(day?.auctionClose);
    const before = still.filter(({ exchangeAt }) => istTime(exchangeAt) < clock('15:33'));
    expect(new Set(before.map((tick) => tick.price)).size).toBe(1);
    const last = [...seen.index, ...seen.quotes].map((each) => each.exchangeAt);
    expect(Math.max(...last)).toBeLessThan(at('15:40'));
  });

  it('goes on with the next session: its contracts first, then its prints', () => {
    const seen = watch(market, at('15:39'));
    const told = seen.listed.length;
    const next = market.hurryTo(at('15:41'));
    if (next === null) throw new Error('no next session');
    seen.time.advanceTo(next);
    expect(seen.listed.length).toBeGreaterThan(told);
    const before = seen.index.length;
    seen.time.advanceTo(after(next, 12_000));
    expect(seen.index.length).toBeGreaterThan(before);
  });

  it('says nothing any more once it is stopped', () => {
    const seen = watch(market, at('10:00'));
    seen.time.advanceTo(at('10:00:10'));
    seen.feed.stop();
    const told = seen.index.length;
    seen.time.advanceTo(at('10:01'));
    expect(seen.index.length).toBe(told);
  });
});

describe('the same simulation', () => {
  it('resumed at any instant tells the same as if it had never stopped', () => {
    const whole = watch(market);
    whole.feed.subscribe(near(whole, 25_850, 200));
    whole.time.advanceTo(at('09:40'));
    for (const [from, ms] of [
      ['09:15:30', 0],
      ['09:21:07', 333],
      ['09:33', 999],
    ] as const) {
      const since = after(at(from), ms);
      const again = watch(market, since);
      again.feed.subscribe(near(again, 25_850, 200));
      again.time.advanceTo(at('09:40'));
      expect(again.index).toEqual(whole.index.filter((tick) => tick.exchangeAt > since));
      expect(again.vix).toEqual(whole.vix.filter((tick) => tick.exchangeAt > since));
      // Joining is answered with a quote of each contract; from the next second on all quotes are the same.
      const later = (quotes: Watched['quotes']) =>
        quotes.filter((quote) => quote.exchangeAt >= since + 1_200);
      expect(later(again.quotes)).toEqual(later(whole.quotes));
    }
  });

  it('made again from its seed is the same market, from another seed another', () => {
    const closes = (seed: number) =>
      simulation('demo', seed)
        .days.upTo(market.days.first)
        .map((day) => [...day.close]);
    expect(closes(3)).toEqual(closes(3));
    expect(closes(3)).not.toEqual(closes(4));
  });

  it('shows at any instant the history that its prints have made', () => {
    const seen = watch(market, at('09:14:50'));
    seen.time.advanceTo(after(at('09:31:20'), 450));
    const { bars } = history(seen);
    const running = bars.at(-1);
    const prices = seen.index.filter((tick) => tick.exchangeAt >= at('09:31')).map((tick) => tick.price);
    expect(running).toEqual({
      start: at('09:31'),
      open: prices[0],
      high: Math.max(...prices),
      low: Math.min(...prices),
      close: prices.at(-1),
    });
    expect(bars.filter((bar) => bar.start >= at('09:15'))).toHaveLength(17);
  });

  it('has at least eight whole weeks behind it, with an official candle for each day', () => {
    const { bars, daily, minutes } = history(watch(market));
    expect(minutes).toBe(1);
    const weeks = new Set(bars.map((bar) => Math.floor((bar.start / 86_400_000 + 3) / 7)));
    expect(weeks.size).toBeGreaterThanOrEqual(8);
    expect(bars).toHaveLength(daily.length * 375);
  });
});
