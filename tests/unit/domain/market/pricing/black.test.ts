import { describe, expect, it } from 'vitest';
import {
  analyse,
  blackPrice,
  greeks,
  impliedVolatility,
  intrinsicValue,
} from '../../../../../main/domain/market/pricing/index.ts';
import { normalCdf } from '../../../../../main/domain/market/pricing/normal.ts';
import { paise, rupees, strike } from '../../../../../shared/units/index.ts';

const week = 7 / 365;
const call = { type: 'CE', forward: 2_500_000, strike: strike(25_000), years: week } as const;
const put = { ...call, type: 'PE' } as const;

describe('the normal distribution', () => {
  // Abramowitz and Stegun, table 26.1 and 26.2.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.02499789514822],
    [3, 0.99865010196837],
    [-6, 9.86587645037698e-10],
    [-8, 6.22096057427178e-16],
  ])('at %d is %d', (x, expected) => {
    expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-8);
  });

  it('ends at 0 and 1', () => {
    expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
  });
});

describe("Black's price", () => {
  it('at the money is about 0.4 x forward x volatility x root of time', () => {
    const price = blackPrice(call, 0.14);
    expect(price).toBeCloseTo(2_500_000 * 0.14 * Math.sqrt(week / (2 * Math.PI)), -2);
  });

  it("agrees with the textbook: Hull's put on crude oil futures, 20 at 25 % in four months and 9 %, is 1.12", () => {
    const terms = { type: 'PE', forward: 2_000, strike: strike(20), years: 4 / 12 } as const;
    const discounted = (blackPrice(terms, 0.25) / 100) * Math.exp(-0.09 * terms.years);
    expect(discounted).toBeCloseTo(1.12, 2);
  });

  it('is the intrinsic value at expiry and without volatility', () => {
    const deep = { ...call, forward: 2_512_345 };
    expect(blackPrice({ ...deep, years: 0 }, 0.2)).toBe(12_345);
    expect(blackPrice(deep, 0)).toBe(12_345);
    expect(intrinsicValue('PE', 2_512_345, strike(25_000))).toBe(0);
  });

  it('left undiscounted is wrong by less than 15 paise on a premium of 100 rupees a week before expiry', () => {
    expect(rupees(100) * (1 - Math.exp(-0.065 * week))).toBeLessThan(15);
  });
});

describe('implied volatility', () => {
  it('is null below intrinsic value, above the forward, at expiry and where vega is nil; never NaN', () => {
    const inTheMoney = { ...call, strike: strike(24_000) };
    expect(impliedVolatility(inTheMoney, rupees(1_000))).toBeNull();
    expect(impliedVolatility(inTheMoney, rupees(990))).toBeNull();
    expect(impliedVolatility(call, paise(2_500_000))).toBeNull();
    expect(impliedVolatility({ ...call, years: 0 }, rupees(10))).toBeNull();
    expect(impliedVolatility(call, paise(0))).toBeNull();
    expect(impliedVolatility({ ...call, strike: strike(40_000), years: 1e-5 }, paise(5))).toBeNull();
    expect(impliedVolatility({ ...call, forward: 0 }, rupees(10))).toBeNull();
    expect(impliedVolatility({ ...call, years: Number.NaN }, rupees(10))).toBeNull();
  });
});

describe('Greeks', () => {
  const bump = (change: (by: number) => number, by: number): number => (change(by) - change(-by)) / (2 * by);

  it.each([call, { ...call, strike: strike(25_300) }, put, { ...put, strike: strike(24_600) }])(
    'of %j are the slopes of the price',
    (terms) => {
      const at = greeks(terms, 0.15);
      const delta = bump((by) => blackPrice({ ...terms, forward: terms.forward + by }, 0.15), 100);
      const vega = bump((by) => blackPrice(terms, 0.15 + by), 0.0001) / 100 / 100;
      const theta = bump((by) => blackPrice({ ...terms, years: terms.years + by }, 0.15), 1e-6) / -248 / 100;
      const gamma =
        bump((by) => greeks({ ...terms, forward: terms.forward + by }, 0.15)?.delta ?? 0, 100) * 100;
      expect(at?.delta).toBeCloseTo(delta, 5);
      expect(at?.vega).toBeCloseTo(vega, 4);
      expect(at?.theta).toBeCloseTo(theta, 3);
      expect(at?.gamma).toBeCloseTo(gamma, 7);
    },
  );

  it('of a put at the money: delta near -0.5, theta below zero, vega above', () => {
    const at = analyse(put, paise(Math.round(blackPrice(put, 0.14))));
    expect(at?.iv).toBeCloseTo(14, 2);
    expect(at?.delta).toBeCloseTo(-0.5, 1);
    expect(at?.theta).toBeLessThan(-5);
    expect(at?.vega).toBeGreaterThan(10);
  });

  it('do not exist at expiry', () => {
    expect(greeks({ ...call, years: 0 }, 0.15)).toBeNull();
  });
});
