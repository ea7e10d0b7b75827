import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blackPrice,
  impliedVolatility,
  intrinsicValue,
  modelHalfSpread,
  modelPrice,
  quoteAround,
  type OptionTerms,
} from '../../../../main/domain/market/pricing/index.ts';
import { paise, strike } from '../../../../shared/units/index.ts';

const type = fc.constantFrom('CE' as const, 'PE' as const);
const forward = fc.integer({ min: 1_000_000, max: 4_000_000 });
const steps = fc.integer({ min: -30, max: 30 });
const years = fc.double({ min: 0.0005, max: 0.1, noNaN: true });
const terms = fc.tuple(type, forward, steps, years).map(([option, level, away, time]): OptionTerms => ({
  type: option,
  forward: level,
  strike: strike(Math.round(level / 5_000) * 50 + away * 50),
  years: time,
}));

describe('prices', () => {
  it('keep put-call parity: call - put = forward - strike', () => {
    fc.assert(
      fc.property(terms, fc.double({ min: 0.01, max: 2, noNaN: true }), (option, volatility) => {
        const call = blackPrice({ ...option, type: 'CE' }, volatility);
        const put = blackPrice({ ...option, type: 'PE' }, volatility);
        expect(Math.abs(call - put - (option.forward - option.strike * 100))).toBeLessThan(1e-4);
      }),
    );
  });

  it('give back the volatility that made them, or none; never NaN', () => {
    fc.assert(
      fc.property(terms, fc.double({ min: 0.03, max: 3, noNaN: true }), (option, volatility) => {
        const price = blackPrice(option, volatility);
        const implied = impliedVolatility(option, price as ReturnType<typeof paise>);
        if (implied === null) return;
        expect(Math.abs(blackPrice(option, implied) - price)).toBeLessThan(1e-3);
      }),
    );
  });

  it('of any whole number of paise have a volatility that reprices them, or none', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 4_000_000 }), (option, price) => {
        const implied = impliedVolatility(option, paise(price));
        if (implied === null) return;
        expect(implied).toBeGreaterThan(0);
        expect(Math.abs(blackPrice(option, implied) - price)).toBeLessThan(0.01);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the model', () => {
  const vix = fc.integer({ min: 800, max: 6_000 });

  it('never prices an option above a nearer one, nor below its intrinsic value', () => {
    fc.assert(
      fc.property(terms, vix, (option, level) => {
        const further = strike(option.strike + (option.type === 'CE' ? 50 : -50));
        const near = modelPrice(option, paise(level));
        expect(near).toBeGreaterThanOrEqual(modelPrice({ ...option, strike: further }, paise(level)) - 1e-6);
        expect(near).toBeGreaterThanOrEqual(
          intrinsicValue(option.type, option.forward, option.strike) - 1e-6,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('quotes bid below fair below ask on the tick grid', () => {
    fc.assert(
      fc.property(terms, vix, fc.constantFrom(1, 3), (option, level, widening) => {
        const fair = modelPrice(option, paise(level));
        const quote = quoteAround(fair, modelHalfSpread(option, fair, paise(5)), paise(5), widening);
        expect(quote.ask % 5).toBe(0);
        expect(quote.ask).toBeGreaterThanOrEqual(fair);
        if (quote.bid === null) return;
        expect(quote.bid % 5).toBe(0);
        expect(quote.bid).toBeGreaterThan(0);
        expect(quote.bid).toBeLessThanOrEqual(fair);
      }),
    );
  });
});
