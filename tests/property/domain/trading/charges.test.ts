import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargesFor, type CostSettings } from '../../../../main/domain/trading/charges.ts';
import { dateFromDayNumber, paise, quantity, rupees, times } from '../../../../shared/units/index.ts';

const lotSize = quantity(65);
const date = fc.integer({ min: 16_000, max: 20_800 }).map(dateFromDayNumber);
const side = fc.constantFrom('buy' as const, 'sell' as const);
const costs = fc
  .constantFrom('statutory' as const, 'flat' as const)
  .map((costRule): CostSettings => ({ costRule, flatCostPerLotSide: rupees(40) }));

describe('charges', () => {
  it('are whole paise, never negative, and their total is the sum of the parts', () => {
    fc.assert(
      fc.property(date, side, costs, fc.nat(30), fc.nat(100_000), (on, bought, rule, count, price) => {
        const units = quantity(count * lotSize);
        const turnover = times(paise(price), units);
        const { total, ...parts } = chargesFor(
          { side: bought, quantity: units, lotSize, turnover, date: on },
          rule,
        );
        for (const part of Object.values(parts)) expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
        expect(Object.values(parts).reduce((sum: number, part) => sum + part, 0)).toBe(total);
      }),
    );
  });

  it('never fall when more is traded', () => {
    fc.assert(
      fc.property(
        date,
        side,
        costs,
        fc.integer({ min: 1, max: 27 }),
        fc.nat(100_000),
        (on, bought, rule, count, price) => {
          const charged = (lots: number): number => {
            const units = quantity(lots * lotSize);
            return chargesFor(
              { side: bought, quantity: units, lotSize, turnover: times(paise(price), units), date: on },
              rule,
            ).total;
          };
          expect(charged(count + 1)).toBeGreaterThanOrEqual(charged(count));
        },
      ),
    );
  });
});
