import { describe, expect, it } from 'vitest';
import { PrintReel } from '../../../main/research/backtest/print-reel.ts';
import {
  after,
  clock,
  istInstant,
  MS_PER_MINUTE,
  paise,
  tradingDate,
  type Instant,
} from '../../../shared/units/index.ts';

const open = istInstant(tradingDate('2025-07-14'), clock('09:15'));
const quarter = (place: number, prices: readonly [number, number, number, number]) => {
  const [first, high, low, close] = prices.map(paise);
  const start = after(open, place * 15 * MS_PER_MINUTE);
  return {
    start,
    open: first ?? paise(0),
    high: high ?? paise(0),
    low: low ?? paise(0),
    close: close ?? paise(0),
  };
};
const BARS = [quarter(0, [100, 120, 90, 110]), quarter(1, [111, 130, 105, 128])];
const at = (minutes: number): Instant => after(open, minutes * MS_PER_MINUTE);

describe('recorded bars as prints', () => {
  it('come one after the other, each bar with its open, both extremes and its close', () => {
    const reel = new PrintReel(BARS, 15);
    const prices: number[] = [];
    for (let print = reel.after(after(open, -1)); print !== null; print = reel.after(print.at))
      prices.push(print.price);
    expect(prices).toEqual([100, 90, 120, 110, 111, 105, 130, 128]);
  });

  it('tell of a passed-over stretch what was known then: the open of the bar that runs, never its close', () => {
    const reel = new PrintReel(BARS, 15);
    expect([at(0), at(7), at(15), at(29), at(40)].map((when) => reel.levelAt(when))).toEqual([
      100, 100, 111, 111, 128,
    ]);
  });
});
