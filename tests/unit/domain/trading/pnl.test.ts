import { describe, expect, it } from 'vitest';
import { closingSide, exitPriceOf } from '../../../../main/domain/trading/exit-price.ts';
import { bookPnl, legPnl, type LegFills } from '../../../../main/domain/trading/pnl.ts';
import { instant, paise, quantity, rupees, ZERO_PAISE } from '../../../../shared/units/index.ts';

const now = instant(1_795_410_900_000);
const quote = { bid: rupees(61.2), ask: rupees(61.35), at: now };
const short: LegFills = {
  role: 'short',
  entryQuantity: quantity(650),
  entryValue: paise(650 * 9_400),
  exitQuantity: quantity(0),
  exitValue: ZERO_PAISE,
};
const hedge: LegFills = { ...short, role: 'hedge', entryValue: paise(650 * 4_120) };

describe('an exit price', () => {
  it('is the ask for a short and the bid for a hedge', () => {
    expect([exitPriceOf('short', quote, now, 5_000), exitPriceOf('hedge', quote, now, 5_000)]).toEqual([
      6_135, 6_120,
    ]);
    expect([closingSide('short'), closingSide('hedge')]).toEqual(['buy', 'sell']);
  });

  it('is unknown where that side is empty, even when the other is not', () => {
    expect(exitPriceOf('short', { ...quote, ask: null }, now, 5_000)).toBeNull();
    expect(exitPriceOf('hedge', { ...quote, ask: null }, now, 5_000)).toBe(6_120);
  });

  it('is unknown from five seconds on and before the first quote', () => {
    const aged = (ms: number): number | null =>
      exitPriceOf('short', { ...quote, at: instant(now - ms) }, now, 5_000);
    expect([aged(4_999), aged(5_000)]).toEqual([6_135, null]);
    expect(exitPriceOf('short', { ...quote, at: null }, now, 5_000)).toBeNull();
  });
});

describe('profit and loss of a leg', () => {
  it('is won by a short whose premium falls and lost by its hedge', () => {
    expect(legPnl(short, rupees(61.35))).toEqual({
      open: 650,
      realised: 0,
      unrealised: 650 * (9_400 - 6_135),
    });
    expect(legPnl(hedge, rupees(20))).toEqual({ open: 650, realised: 0, unrealised: -650 * (4_120 - 2_000) });
  });

  it('is realised for what was closed and unrealised for what is open', () => {
    const half = { ...short, exitQuantity: quantity(195), exitValue: paise(195 * 10_000) };
    expect(legPnl(half, rupees(90))).toEqual({ open: 455, realised: -195 * 600, unrealised: 455 * 400 });
  });

  it('is unknown without a mark only while something is open', () => {
    expect(legPnl(short, null).unrealised).toBeNull();
    const closed = { ...short, exitQuantity: quantity(650), exitValue: paise(650 * 5_000) };
    expect(legPnl(closed, null)).toEqual({ open: 0, realised: 650 * 4_400, unrealised: 0 });
  });
});

describe('profit and loss of the book', () => {
  it('is realised and unrealised less charges paid and to come', () => {
    const legs = [legPnl(short, rupees(61.35)), legPnl(hedge, rupees(20))];
    const book = bookPnl(legs, rupees(200), rupees(150));
    expect(book.unrealised).toBe(650 * (3_265 - 2_120));
    expect(book.net).toBe(650 * 1_145 - 35_000);
  });

  it('has no net while one open leg has no mark, or the charges to come are unknown', () => {
    const legs = [legPnl(short, rupees(61.35)), legPnl(hedge, null)];
    expect(bookPnl(legs, ZERO_PAISE, ZERO_PAISE)).toMatchObject({ unrealised: null, net: null });
    expect(bookPnl([legPnl(short, rupees(61))], ZERO_PAISE, null).net).toBeNull();
  });

  it('of nothing is zero', () => {
    expect(bookPnl([], ZERO_PAISE, ZERO_PAISE).net).toBe(0);
  });
});
