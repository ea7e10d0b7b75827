import { describe, expect, it } from 'vitest';
import {
  modelHalfSpread,
  modelVolatility,
  quoteAround,
  SESSIONS_A_YEAR,
  vixFraction,
} from '../../../../../main/domain/market/pricing/index.ts';
import { paise, rupees, strike } from '../../../../../shared/units/index.ts';

const vix = rupees(14.25);
const terms = (level: number, sessions: number): Parameters<typeof modelVolatility>[0] => ({
  type: 'PE',
  forward: 2_500_000,
  strike: strike(level),
  years: sessions / SESSIONS_A_YEAR,
});

describe('the smile model', () => {
  it('reads India VIX as percent in hundredths', () => {
    expect(vixFraction(vix)).toBeCloseTo(0.1425, 12);
  });

  it('lies below VIX at the money of a short week and reaches it ten sessions out', () => {
    expect(modelVolatility(terms(25_000, 2), vix) / 0.1425).toBeCloseTo(0.855, 9);
    expect(modelVolatility(terms(25_000, 12), vix) / 0.1425).toBeCloseTo(1, 9);
  });

  it('is dearer below the money than as far above it, and dearest far out', () => {
    const [below, at, above] = [24_600, 25_000, 25_406].map((level) => modelVolatility(terms(level, 2), vix));
    expect(below).toBeGreaterThan(above ?? 0);
    expect(above).toBeGreaterThan(at ?? 0);
  });

  it('gives the money volatility where no time is left', () => {
    expect(modelVolatility(terms(24_000, 0), vix) / 0.1425).toBeCloseTo(0.855, 9);
  });
});

describe('the spread model', () => {
  // Medians of the chain of 2025-08-29: half-spreads in paise by premium, out of the money.
  it.each([
    [600, 2.5],
    [2_200, 5],
    [8_000, 12.5],
    [13_000, 20],
    [23_000, 32.5],
  ])('of a premium of %d paise is near the recorded half-spread of %d', (premium, recorded) => {
    const half = modelHalfSpread(terms(24_600, 2), premium, paise(5));
    expect(Math.abs(half - recorded)).toBeLessThanOrEqual(1 + recorded * 0.15);
  });

  it('is wider in the money', () => {
    expect(modelHalfSpread(terms(25_300, 2), 38_300, paise(5))).toBeGreaterThan(60);
  });

  it('quotes on the grid, never crossed, with no bid where the premium leaves no room', () => {
    expect(quoteAround(10_003, 12.5, paise(5))).toEqual({ bid: 9_990, ask: 10_020 });
    expect(quoteAround(10_000, 10, paise(5))).toEqual({ bid: 9_990, ask: 10_010 });
    expect(quoteAround(3, 2.5, paise(5))).toEqual({ bid: null, ask: 10 });
    expect(quoteAround(0, 2.5, paise(5))).toEqual({ bid: null, ask: 5 });
    expect(quoteAround(10_000, 10, paise(5), 3)).toEqual({ bid: 9_970, ask: 10_030 });
  });
});
