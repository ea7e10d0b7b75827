import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../../../../shared/contract/index.ts';
import {
  clock,
  formatClock,
  istInstant,
  istTime,
  MS_PER_HOUR,
  rupees,
  strikeLevel,
} from '../../../../shared/units/index.ts';
import { hourlyBars } from '../../../../main/domain/market/hourly-bars.ts';
import {
  groupWeeks,
  startWeek,
  stepWeek,
  summariseWeek,
  weekContext,
} from '../../../../main/domain/strategy/index.ts';
import { SCENARIO_NAMES, SCENARIOS } from '../../../../main/adapters/simulator/index.ts';
import { vendorBars, dailyCandle } from '../../../../main/adapters/simulator/simulated-day.ts';
import { near, simulation, watch } from '../../../support/simulated-market.ts';
import type { Simulation } from '../../../../main/adapters/simulator/index.ts';

const SEEDS = [1, 2, 3, 7, 11, 42, 99, 2026, 123_456, -5];

/** What the strategy says to the demo week's first day, read from its bars as a terminal reads history. */
function firedBy(market: Simulation): { readonly signal: string; readonly barStart: number } | null {
  const days = market.days.upTo(market.days.first);
  const weeks = groupWeeks(hourlyBars(days.flatMap(vendorBars), { weekends: false }));
  const previous = summariseWeek(weeks.at(-2) ?? []);
  const [first, ...later] = weeks.at(-1) ?? [];
  if (previous === null || first === undefined) throw new Error('no weeks');
  const daily = days.slice(0, -1).map(dailyCandle);
  const week = market.days.first;
  const state = startWeek(weekContext({ week, previous, daily, source: 'auto', doubts: [] }), first);
  for (const bar of later) stepWeek(state, bar);
  return state.fired;
}

describe('each of the eight scenarios', () => {
  it.each(SIGNAL_IDS)('%s fires its signal at 11:15 on Monday, for every seed', (signal) => {
    for (const seed of SEEDS) {
      const market = simulation(signal, seed);
      expect([seed, firedBy(market)?.signal]).toEqual([seed, signal]);
      expect(istTime(market.fired?.barClose ?? market.opensAt)).toBe(clock('11:15'));
    }
  });

  it.each(SIGNAL_IDS)(
    '%s leaves room to sell: the strike is 30 to 200 points away and worth its credit',
    (signal) => {
      for (const seed of SEEDS) {
        const { fired } = simulation(signal, seed);
        if (fired === null) throw new Error('nothing fired');
        const sign = fired.option === 'PE' ? 1 : -1;
        const room = sign * (fired.close - strikeLevel(fired.strike50));
        expect(room).toBeGreaterThan(rupees(30));
        expect(room).toBeLessThan(rupees(200));
      }
    },
  );
});

describe('the other scenarios', () => {
  it('quiet: nothing fires on Monday', () => {
    for (const seed of SEEDS) expect(firedBy(simulation('quiet', seed))).toBeNull();
  });

  it('stop-hit: between two prints the index falls through the strike by more than ten points, and stays', () => {
    for (const seed of SEEDS) {
      const market = simulation('stop-hit', seed);
      const level = strikeLevel(market.fired?.strike50 ?? (0 as never));
      const day = market.days.day(market.days.first);
      const closes = [...(day?.close ?? [])];
      const before = closes.slice(120, 204);
      expect(Math.min(...before)).toBeGreaterThan(level + rupees(20));
      expect(Math.max(...closes.slice(205))).toBeLessThan(level - rupees(5));
      expect(day?.open[204]).toBeLessThan(level - rupees(10));
    }
  });

  it('limit-hit: the index slides towards the strike and does not reach it', () => {
    for (const seed of SEEDS) {
      const market = simulation('limit-hit', seed);
      const { close = 0, strike50 } = market.fired ?? {};
      const level = strikeLevel(strike50 ?? (0 as never));
      const lows = [...(market.days.day(market.days.first)?.low ?? [])].slice(120);
      expect(Math.min(...lows)).toBeGreaterThan(level);
      expect(Math.min(...lows) - level).toBeLessThan(0.25 * (close - level));
    }
  });

  it('calm ones stay within 20 points against the trade', () => {
    for (const name of SCENARIO_NAMES.filter(
      (each) => SCENARIOS[each].outcome === 'calm' && each !== 'gap',
    )) {
      const market = simulation(name, 5);
      if (market.fired === null) continue;
      const { close, option } = market.fired;
      const day = market.days.day(market.days.first);
      const worst = [...((option === 'PE' ? day?.low : day?.high) ?? [])].slice(120);
      for (const price of worst) {
        expect(option === 'PE' ? close - price : price - close).toBeLessThanOrEqual(rupees(20));
      }
    }
  });

  it('gap: the week opens 1.2 % lower', () => {
    const market = simulation('gap');
    const days = market.days.upTo(market.days.first);
    const [friday, monday] = days.slice(-2);
    expect((monday?.open[0] ?? 0) / (friday?.auctionClose ?? 1)).toBeCloseTo(0.988, 4);
  });

  it('feed-loss: silent from 12:05 to 12:08, told after 15 seconds, then as if nothing had been', () => {
    const market = simulation('feed-loss');
    const seen = watch(market, istInstant(market.days.first, clock('12:04')));
    seen.feed.subscribe(near(seen, 25_850, 100));
    seen.time.advanceTo(istInstant(market.days.first, clock('12:09')));
    const silent = [...seen.index, ...seen.quotes].filter(({ exchangeAt }) => {
      const time = formatClock(exchangeAt);
      return time >= '12:05:00' && time < '12:08:00';
    });
    expect(silent).toEqual([]);
    expect(seen.links).toEqual(['ok', 'down', 'ok']);
    expect(seen.index.at(-1)?.exchangeAt).toBeGreaterThan(istInstant(market.days.first, clock('12:08')));
  });

  it('hedge-refused: the first hedge is barred to buyers, everything else is not', () => {
    const market = simulation('hedge-refused');
    const { strike50 = 0, option } = market.fired ?? {};
    const key = (points: number, type = option) => `NIFTY 2026-11-17 ${points} ${type}` as never;
    expect(market.permits(key(strike50 - 200), 'buy')).toBe(false);
    expect(market.permits(key(strike50 - 200), 'sell')).toBe(true);
    expect(market.permits(key(strike50 - 150), 'buy')).toBe(true);
    expect(market.permits(key(strike50 - 200, 'CE'), 'buy')).toBe(true);
  });

  it('hurry through the night to seconds before the next session, never through the day', () => {
    const market = simulation('demo');
    const monday = market.days.first;
    const at = (time: string): number | null => market.hurryTo(istInstant(monday, clock(time)));
    expect([at('09:15'), at('12:00'), at('15:39'), at('15:40:20')]).toEqual([null, null, null, null]);
    const next = (at('15:41') ?? 0) - istInstant(monday, clock('09:14:50'));
    expect(next).toBe(24 * MS_PER_HOUR);
    expect(at('07:00')).toBe(market.opensAt);
  });
});
