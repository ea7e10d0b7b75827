import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legPnl } from '../../../../main/domain/trading/pnl.ts';
import { paise, quantity, times } from '../../../../shared/units/index.ts';

describe('profit and loss of a leg', () => {
  it('closed in any parts is, to the paisa, what went in against what came out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('short' as const, 'hedge' as const),
        fc.integer({ min: 1, max: 3_000 }),
        fc.nat(1_000_000_00),
        fc.nat(50_000),
        fc.nat(),
        (role, units, entryValue, price, cut) => {
          const exitQuantity = quantity(cut % (units + 1));
          const exitValue = times(paise(price), exitQuantity);
          const fills = {
            role,
            entryQuantity: quantity(units),
            entryValue: paise(entryValue),
            exitQuantity,
            exitValue,
          };
          const part = legPnl(fills, paise(price));
          const whole = price * units - entryValue;
          expect(part.realised + (part.unrealised ?? Number.NaN)).toBe(
            role === 'hedge' ? whole : whole === 0 ? 0 : -whole,
          );
          expect(part.open + exitQuantity).toBe(units);
        },
      ),
    );
  });
});
