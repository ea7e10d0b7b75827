import { describe, expect, it } from 'vitest';
import { NSE_CALENDAR } from '../../../../main/domain/calendar/index.ts';
import { freeDay } from '../../../../main/adapters/simulator/free-day.ts';
import type { SimulatedDay } from '../../../../main/adapters/simulator/simulated-day.ts';

// Measured on 388 days of minute bars of 2024-2026: day open to close 0.73 %, gap mean 0.38 %, range 1.02 %, the first
// minute 0.25 %, minutes at noon 0.03 %. The bounds allow for another year, not for another market.
const days: SimulatedDay[] = [];
for (const [place, date] of NSE_CALENDAR.sessions.slice(0, 600).entries()) {
  days.push(freeDay(days.at(-1), date, 1 + (place % 3)));
}

const deviation = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, each) => sum + each * each, 0) / values.length);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;
const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);
const first = (day: SimulatedDay): number => day.open[0] ?? Number.NaN;
const last = (day: SimulatedDay): number => day.close.at(-1) ?? Number.NaN;
const moves = days.map((day) => Math.log(last(day) / first(day)));
const gaps = days
  .slice(1)
  .map((day, place) => Math.log(first(day) / (days[place]?.auctionClose ?? Number.NaN)));
const ranges = days.map((day) => (Math.max(...day.high) - Math.min(...day.low)) / first(day));
const minute = (place: number): number =>
  deviation(days.map((day) => Math.log((day.close[place] ?? 1) / (day.open[place] ?? 1))));

describe('simulated days look like NIFTY', () => {
  it('move 0.5 to 0.9 % from open to close, and range 0.8 to 1.3 %', () => {
    expect(deviation(moves)).toBeGreaterThan(0.005);
    expect(deviation(moves)).toBeLessThan(0.009);
    expect(mean(ranges)).toBeGreaterThan(0.008);
    expect(mean(ranges)).toBeLessThan(0.013);
  });

  it('open with gaps of 0.25 to 0.5 % on average', () => {
    const size = mean(gaps.map(Math.abs));
    expect(size).toBeGreaterThan(0.0025);
    expect(size).toBeLessThan(0.005);
  });

  it('are quiet or volatile: a volatile day ranges more than twice as far as a quiet one', () => {
    const all = sorted(ranges);
    expect((all[540] ?? 0) / (all[60] ?? 1)).toBeGreaterThan(2);
  });

  it('have a volatility smile: the open far above noon, the close above noon', () => {
    const around = (place: number): number =>
      mean([-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => minute(place + step)));
    expect(minute(0) / around(180)).toBeGreaterThan(5);
    expect(around(8) / around(180)).toBeGreaterThan(1.5);
    expect(around(355) / around(180)).toBeGreaterThan(1.1);
  });

  it('have fat tails: minutes beyond four deviations are far more frequent than in a normal walk', () => {
    const scaled = days.flatMap((day) => {
      const returns = [...day.close]
        .slice(120, 240)
        .map((close, place) => Math.log(close / (day.close[119 + place] ?? close)));
      const size = deviation(returns);
      return returns.map((each) => each / size);
    });
    const far = scaled.filter((each) => Math.abs(each) > 4).length / scaled.length;
    expect(far).toBeGreaterThan(0.001);
  });

  it('have a VIX between 10.5 and 24 that falls when the index rises', () => {
    for (const day of days) {
      expect(Math.min(...day.vix)).toBeGreaterThanOrEqual(1050);
      expect(Math.max(...day.vix)).toBeLessThanOrEqual(2400);
    }
    const change = days.map((day) => Math.log((day.vix.at(-1) ?? 1) / day.vixOpen));
    expect(mean(moves.map((move, place) => move * (change[place] ?? 0)))).toBeLessThan(0);
  });

  it('are bars: low <= open, close <= high, on steps of 5 paise', () => {
    for (const day of days.slice(0, 50)) {
      for (let place = 0; place < day.open.length; place += 1) {
        const [open, high, low, close] = [day.open, day.high, day.low, day.close].map(
          (each) => each[place] ?? Number.NaN,
        );
        if (open === undefined || high === undefined || low === undefined || close === undefined) continue;
        expect(low <= Math.min(open, close) && Math.max(open, close) <= high).toBe(true);
        expect((open % 5) + (high % 5) + (low % 5) + (close % 5)).toBe(0);
      }
    }
  });
});
