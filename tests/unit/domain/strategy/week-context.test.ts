import { describe, expect, it } from 'vitest';
import {
  groupWeeks,
  summariseWeek,
  weekContext,
  type WeekSummary,
} from '../../../../main/domain/strategy/index.ts';
import type { PreviousWeekSource } from '../../../../shared/contract/index.ts';
import { ensure, rupees, tradingDate } from '../../../../shared/units/index.ts';
import { bar, candle, flat } from '../../../support/bars.ts';

const BARS = [
  bar('2025-07-07 09:15', 100, 110, 95, 105),
  bar('2025-07-07 10:15', 105, 130, 104, 120),
  bar('2025-07-07 12:15', 120, 121, 100, 102),
  bar('2025-07-07 13:15', 103, 104, 90, 91),
  bar('2025-07-07 15:15', 91, 99, 91, 98),
  bar('2025-07-08 09:15', 97, 98, 96, 96.5),
];

const summary: WeekSummary = ensure(summariseWeek(BARS), 'a week with bars');

describe('a week', () => {
  it('leaves its extremes, its last close, and the extremes of its four-hour bodies', () => {
    expect(summary).toEqual({
      week: '2025-07-07',
      days: ['2025-07-07', '2025-07-08'],
      high: rupees(130),
      low: rupees(90),
      close: rupees(96.5),
      max4h: rupees(103),
      min4h: rupees(96.5),
    });
  });

  it('runs from Monday to Sunday and begins with its first bar, on Tuesday after a holiday', () => {
    const bars = [flat('2026-11-20 15:15', 1), flat('2026-11-22 09:15', 2), flat('2026-11-24 09:15', 3)];
    expect(groupWeeks(bars)).toEqual([[bars[0], bars[1]], [bars[2]]]);
  });

  it('without bars has no summary', () => {
    expect(summariseWeek([])).toBe(null);
    expect(groupWeeks([])).toEqual([]);
  });
});

describe('the source of the previous week', () => {
  const both = [candle('2025-07-07', 100, 140, 92, 99), candle('2025-07-08', 99, 101, 80, 97)];
  const weekend = candle('2025-07-12', 97, 150, 96, 149);
  const contextWith = (daily: typeof both, source: PreviousWeekSource) =>
    weekContext({ week: tradingDate('2025-07-14'), previous: summary, daily, source, doubts: [] });

  it('is the daily candles where every session with bars has one', () => {
    expect(contextWith(both, 'auto')).toMatchObject({
      source: 'daily',
      prevHigh: rupees(140),
      prevLow: rupees(80),
      prevClose: rupees(97),
    });
  });

  it('is the bars where a candle is missing', () => {
    expect(contextWith(both.slice(1), 'auto')).toMatchObject({ source: 'intraday', prevHigh: rupees(130) });
  });

  it('counts weekend candles in', () => {
    expect(contextWith([...both, weekend], 'auto')).toMatchObject({
      prevHigh: rupees(150),
      prevClose: rupees(149),
    });
  });

  it('passes over candles of other weeks', () => {
    const around = [candle('2025-07-04', 1, 1, 1, 1), ...both, candle('2025-07-14', 999, 999, 999, 999)];
    expect(contextWith(around, 'auto')).toEqual(contextWith(both, 'auto'));
  });

  it('can be forced by a setting; forced daily candles that are incomplete make the week doubtful', () => {
    expect(contextWith(both, 'intraday').source).toBe('intraday');
    expect(contextWith(both, 'daily').doubts).toEqual([]);
    const forced = contextWith(both.slice(1), 'daily');
    expect(forced).toMatchObject({ source: 'daily', prevHigh: rupees(101) });
    expect(forced.doubts).toEqual(['daily candles of week 2025-07-07 are incomplete']);
    expect(contextWith([], 'daily').source).toBe('intraday');
  });

  it('changes high, low and close, and never the four-hour bodies', () => {
    expect(contextWith(both, 'auto')).toMatchObject({ prevMax4h: summary.max4h, prevMin4h: summary.min4h });
  });
});

describe('zones, margins and bias', () => {
  const contextOf = (high: number, low: number, close: number, max4h: number, min4h: number) => {
    const previous = {
      ...summary,
      high: rupees(high),
      low: rupees(low),
      close: rupees(close),
      max4h: rupees(max4h),
      min4h: rupees(min4h),
    };
    return weekContext({ week: tradingDate('2025-07-14'), previous, daily: [], source: 'auto', doubts: [] });
  };

  it('lie between wick and body, with a margin of three times their width', () => {
    expect(contextOf(110, 90, 92, 108, 91.5)).toMatchObject({
      upperTop: rupees(110),
      upperBottom: rupees(108),
      lowerTop: rupees(91.5),
      lowerBottom: rupees(90),
      marginHigh: rupees(6),
      marginLow: rupees(4.5),
    });
  });

  it('have a margin of 25 paise at least', () => {
    expect(contextOf(110, 90, 92, 110, 90.05)).toMatchObject({ marginHigh: 25, marginLow: 25 });
  });

  it.each([
    [99, 'bullish'],
    [100, 'neutral'],
    [101, 'bearish'],
  ])('with the week closing at %i between bodies of 90 and 110: %s', (close, bias) => {
    expect(contextOf(112, 88, close, 110, 90).bias).toBe(bias);
  });
});
