import { describe, expect, it } from 'vitest';
import {
  breakeven,
  maxLoss,
  maxProfit,
  payoffAtExpiry,
  payoffSpots,
  spreadWidth,
  type SpreadTerms,
} from '../../../../main/domain/trading/payoff.ts';
import { paise, quantity, rupees, strike } from '../../../../shared/units/index.ts';

/** 25,800 PE sold at 94.00, 25,600 PE bought at 41.20: 52.80 a unit on 650 units. */
const put: SpreadTerms = {
  option: 'PE',
  shortStrike: strike(25_800),
  hedgeStrike: strike(25_600),
  quantity: quantity(650),
  credit: paise(650 * 5_280),
};
const call: SpreadTerms = { ...put, option: 'CE', hedgeStrike: strike(26_000) };

describe('a put spread at expiry', () => {
  it('keeps the credit at and above the short strike and loses no more below the hedge', () => {
    expect(payoffAtExpiry(put, rupees(26_500))).toBe(rupees(34_320));
    expect(payoffAtExpiry(put, rupees(25_800))).toBe(maxProfit(put));
    expect(payoffAtExpiry(put, rupees(25_600))).toBe(-maxLoss(put));
    expect(payoffAtExpiry(put, rupees(20_000))).toBe(-maxLoss(put));
  });

  it('risks width less credit on every unit', () => {
    expect(spreadWidth(put)).toBe(rupees(200));
    expect(maxLoss(put)).toBe(650 * (20_000 - 5_280));
  });

  it('breaks even the credit below the strike', () => {
    expect(breakeven(put)).toBe(rupees(25_747.2));
    expect(payoffAtExpiry(put, rupees(25_747.2))).toBe(0);
  });
});

describe('a call spread at expiry', () => {
  it('is its mirror', () => {
    expect(payoffAtExpiry(call, rupees(25_000))).toBe(rupees(34_320));
    expect(payoffAtExpiry(call, rupees(27_000))).toBe(-maxLoss(call));
    expect(breakeven(call)).toBe(rupees(25_852.8));
  });
});

describe('a spread that cannot break even', () => {
  it('has none: a debit loses everywhere, a credit above the width wins everywhere', () => {
    expect(breakeven({ ...put, credit: paise(-1) })).toBeNull();
    const gift = { ...put, credit: paise(650 * 20_001) };
    expect(breakeven(gift)).toBeNull();
    expect(maxLoss(gift)).toBe(0);
  });
});

describe('the spots of the payoff line', () => {
  it('ascend, each once, and hold both strikes and the breakeven', () => {
    for (const terms of [put, call]) {
      const spots = payoffSpots(terms, 24);
      expect([...new Set(spots)].sort((a, b) => a - b)).toEqual(spots);
      expect(spots).toEqual(
        expect.arrayContaining([terms.shortStrike * 100, terms.hedgeStrike * 100, breakeven(terms)]),
      );
      expect(spots.length).toBeGreaterThanOrEqual(25);
    }
  });
});
