import { describe, expect, it } from 'vitest';
import {
  blackPrice,
  carriedForward,
  fittedPrice,
  fittedVolatility,
  type OptionTerms,
} from '../../../../../main/domain/market/pricing/index.ts';
import { paise, strike } from '../../../../../shared/units/index.ts';

const VIX = paise(1_500);
const terms = (points: number, sessions = 3): OptionTerms => ({
  type: points < 25_000 ? 'PE' : 'CE',
  forward: 2_500_000,
  strike: strike(points),
  years: sessions / 248,
});

describe('the fitted price model', () => {
  it('is Black’s formula at the fitted volatility', () => {
    const put = terms(24_800);
    expect(fittedPrice(put, VIX)).toBe(blackPrice(put, fittedVolatility(put, VIX)));
  });

  it('takes the money’s volatility below India VIX, and far strikes above the money’s', () => {
    const atMoney = fittedVolatility(terms(25_000), VIX);
    expect(atMoney).toBeGreaterThan(0.11);
    expect(atMoney).toBeLessThan(0.15);
    expect(fittedVolatility(terms(24_200), VIX)).toBeGreaterThan(atMoney);
    expect(fittedVolatility(terms(25_800), VIX)).toBeGreaterThan(atMoney);
  });

  it('prices a put further out never above a nearer one, in fear or calm, on any day of the week', () => {
    for (const vix of [900, 1_500, 4_000, 8_000].map(paise)) {
      for (const sessions of [0.05, 0.5, 1, 3, 8, 22]) {
        const prices = Array.from({ length: 60 }, (_, place) => 22_000 + place * 50).map((points) =>
          fittedPrice({ ...terms(points, sessions), type: 'PE' }, vix),
        );
        expect([vix, sessions, prices.toSorted((a, b) => a - b)]).toEqual([vix, sessions, prices]);
      }
    }
  });

  it('is the intrinsic value at expiry, and without fear', () => {
    expect(fittedPrice({ ...terms(25_100), type: 'PE', years: 0 }, VIX)).toBe(10_000);
    expect(fittedPrice({ ...terms(25_100), type: 'PE' }, paise(0))).toBe(10_000);
  });

  it('carries the forward above the index by 5.5 % a year', () => {
    expect(carriedForward(paise(2_000_000), 1)).toBeCloseTo(2_110_000, 6);
    expect(carriedForward(paise(2_000_000), 0)).toBe(2_000_000);
  });
});
