import { describe, expect, it } from 'vitest';
import type { ChainRow, ChainSide } from '../../../../shared/contract/index.ts';
import { instant, quantity, rupees, strike } from '../../../../shared/units/index.ts';
import { maxPainOf, straddleOf } from '../../../../main/engine/views/straddle.ts';

function side(bid: number | null, ask: number | null, openInterest: number | null, at = 1_000): ChainSide {
  const price = (value: number | null) => (value === null ? null : rupees(value));
  return {
    quote: {
      bid: price(bid),
      ask: price(ask),
      bidQuantity: quantity(65),
      askQuantity: quantity(65),
      last: null,
      at: instant(at),
    },
    iv: 10,
    delta: null,
    gamma: null,
    theta: null,
    vega: null,
    openInterest,
    openInterestChange: null,
    source: 'breeze',
    ours: null,
    wouldSell: [],
  };
}

const ROWS: readonly ChainRow[] = [
  { strike: strike(25_900), call: side(159, 160, 100), put: side(83, 84, 900) },
  { strike: strike(25_950), call: side(129, 130, 200, 3_000), put: side(103, 104, 700, 2_000) },
  { strike: strike(26_000), call: side(103, 104, 900), put: side(127, 128, 100) },
];

describe('the expected move', () => {
  it('is what call and put at the money cost together, as old as the older of their quotes', () => {
    expect(straddleOf(ROWS, strike(25_950))).toEqual({
      strike: 25_950,
      price: rupees(233),
      iv: 10,
      at: 2_000,
    });
  });

  it('is not known where one side is missing, or the money has no row', () => {
    const oneSided = ROWS.map((row) => ({ ...row, put: side(103, null, 700) }));
    expect(straddleOf(oneSided, strike(25_950))).toBeNull();
    expect(straddleOf(ROWS, null)).toBeNull();
  });
});

describe('max pain', () => {
  it('is the strike at which the open options would pay least', () => {
    // At 25,900: calls nothing, puts 50 x 700 + 100 x 100 = 45,000. At 25,950: 50 x 100 + 50 x 100 = 10,000.
    // At 26,000: calls 100 x 100 + 50 x 200 = 20,000.
    expect(maxPainOf(ROWS)).toBe(25_950);
  });

  it('is not guessed where the open interest of one option is not told', () => {
    const [first, ...rest] = ROWS;
    if (first === undefined) throw new Error('no row');
    expect(maxPainOf([{ ...first, put: side(83, 84, null) }, ...rest])).toBeNull();
    expect(maxPainOf([])).toBeNull();
  });
});
