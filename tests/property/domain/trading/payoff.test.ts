import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakeven,
  maxLoss,
  maxProfit,
  payoffAtExpiry,
  spreadWidth,
  type SpreadTerms,
} from '../../../../main/domain/trading/payoff.ts';
import { modelledPnl } from '../../../../main/domain/trading/payoff-model.ts';
import { paise, quantity, strike } from '../../../../shared/units/index.ts';

const spread = fc
  .tuple(
    fc.constantFrom('CE' as const, 'PE' as const),
    fc.integer({ min: 400, max: 600 }),
    fc.integer({ min: 2, max: 10 }),
    fc.integer({ min: 1, max: 30 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([option, fifties, width, lots, share]): SpreadTerms => {
    const short = fifties * 50;
    const units = lots * 65;
    return {
      option,
      shortStrike: strike(short),
      hedgeStrike: strike(option === 'CE' ? short + width * 50 : short - width * 50),
      quantity: quantity(units),
      credit: paise(Math.round(width * 5_000 * share) * units),
    };
  });
const spot = fc.integer({ min: 1_000_000, max: 4_000_000 }).map((level) => paise(level));

describe('a credit spread at expiry', () => {
  it('never wins more than its credit and never loses more than width less credit', () => {
    fc.assert(
      fc.property(spread, spot, (terms, level) => {
        const pnl = payoffAtExpiry(terms, level);
        expect(pnl).toBeLessThanOrEqual(maxProfit(terms));
        expect(pnl).toBeGreaterThanOrEqual(-maxLoss(terms));
        expect(maxProfit(terms) + maxLoss(terms)).toBe(spreadWidth(terms) * terms.quantity);
      }),
    );
  });

  it('is nothing at the breakeven, profit on its safe side, loss on the other', () => {
    fc.assert(
      fc.property(spread, fc.integer({ min: 1, max: 100_000 }), (terms, away) => {
        const even = breakeven(terms);
        if (even === null) throw new Error('a credit within the width breaks even');
        const safe = terms.option === 'CE' ? -away : away;
        expect(payoffAtExpiry(terms, even)).toBe(0);
        expect(payoffAtExpiry(terms, paise(even + safe))).toBeGreaterThanOrEqual(0);
        expect(payoffAtExpiry(terms, paise(even - safe))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is where the curve of today ends when no time is left', () => {
    fc.assert(
      fc.property(spread, spot, (terms, level) => {
        const assume = { basis: 0, shortVolatility: 0.14, hedgeVolatility: 0.16, years: 0 };
        expect(modelledPnl(terms, assume, level)).toBe(payoffAtExpiry(terms, level));
      }),
    );
  });
});
