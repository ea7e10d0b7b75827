import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marketableLimit } from '../../../../main/domain/trading/limit-price.ts';
import { bandAround } from '../../../../main/domain/trading/price-band.ts';
import { paise } from '../../../../shared/units/index.ts';

const price = fc.integer({ min: 1, max: 20_000 }).map((steps) => paise(steps * 5));

describe('an exit limit', () => {
  it('lies within the band and on the tick grid, whatever the quote and however far the chase has gone [promise 65]', () => {
    fc.assert(
      fc.property(
        price,
        fc.option(price),
        fc.option(price),
        fc.constantFrom('buy' as const, 'sell' as const),
        fc.nat(100),
        (reference, bid, ask, side, step) => {
          const tick = paise(5);
          const band = bandAround(reference, tick);
          const limit = marketableLimit({ side, bid, ask, tick, band, step, stepPercent: 2 });
          if (limit === null) throw new Error('with a band there is always a price');
          expect(limit).toBeGreaterThanOrEqual(band.low);
          expect(limit).toBeLessThanOrEqual(band.high);
          expect(limit % 5).toBe(0);
        },
      ),
    );
  });
});
