import { describe, expect, it } from 'vitest';
import {
  isStopReachable,
  limitPoints,
  limitTripsAt,
  modelledLossAtStop,
  netIfClosedAt,
  type LossCase,
} from '../../../../main/domain/trading/limit-spot.ts';
import { paise, quantity, rupees, strike, tradingDate, ZERO_PAISE } from '../../../../shared/units/index.ts';

/** 25,800 PE sold at 94, 25,600 PE bought at 41.20 with spot near 25,970 and three sessions left. */
const put: LossCase = {
  terms: {
    option: 'PE',
    shortStrike: strike(25_800),
    hedgeStrike: strike(25_600),
    quantity: quantity(650),
    credit: paise(650 * 5_280),
  },
  assume: { basis: 2_000, shortVolatility: 0.125, hedgeVolatility: 0.13, years: 3 / 248 },
  sizing: { lotSize: quantity(65), freezeQuantity: quantity(1_800), date: tradingDate('2026-11-19') },
  costs: { costRule: 'statutory', flatCostPerLotSide: rupees(40) },
  chargesIn: rupees(180),
  otherNet: ZERO_PAISE,
};
const call: LossCase = {
  ...put,
  terms: { ...put.terms, option: 'CE', shortStrike: strike(26_200), hedgeStrike: strike(26_400) },
};
const spot = rupees(25_970);
const limit = rupees(10_000);

describe('the spot at which the daily limit trips', () => {
  it.each([
    ['put', put, -1],
    ['call', call, 1],
  ] as const)('of a %s spread is the first one at which the net reaches the limit', (_, loss, direction) => {
    const trips = limitTripsAt(loss, spot, limit);
    expect(trips).not.toBeNull();
    expect((Number(trips) - spot) * direction).toBeGreaterThan(0);
    expect(netIfClosedAt(loss, paise(Number(trips)))).toBeLessThanOrEqual(-limit);
    expect(netIfClosedAt(loss, paise(Number(trips) - direction * 100))).toBeGreaterThan(-limit);
  });

  it('comes nearer when the day has lost already, and is here when it has lost all', () => {
    const alone = Number(limitTripsAt(put, spot, limit));
    const worse = Number(limitTripsAt({ ...put, otherNet: rupees(-3_000) }, spot, limit));
    expect(worse).toBeGreaterThan(alone);
    expect(limitTripsAt({ ...put, otherNet: rupees(-50_000) }, spot, limit)).toBe(spot);
  });

  it('does not exist where the limit is off or above all that can be lost', () => {
    expect(limitTripsAt(put, spot, null)).toBeNull();
    expect(limitTripsAt(put, spot, rupees(200_000))).toBeNull();
  });

  it('is 15.4 points of premium for 650 units', () => {
    expect(limitPoints(650, limit)).toBeCloseTo(15.38, 2);
    expect(limitPoints(650, null)).toBeNull();
  });
});

describe('the stop', () => {
  it('of a usual spread of 650 units is not reached: the limit trips before', () => {
    expect(modelledLossAtStop(put)).toBeGreaterThan(limit);
    expect(isStopReachable(put.terms, limitTripsAt(put, spot, limit))).toBe(false);
    expect(isStopReachable(call.terms, limitTripsAt(call, spot, limit))).toBe(false);
  });

  it('is reached without a limit, and with a tenth of the size', () => {
    expect(isStopReachable(put.terms, limitTripsAt(put, spot, null))).toBe(true);
    const small = { ...put, terms: { ...put.terms, quantity: quantity(65), credit: paise(65 * 5_280) } };
    expect(modelledLossAtStop(small)).toBeLessThan(limit);
    expect(isStopReachable(small.terms, limitTripsAt(small, spot, limit))).toBe(true);
  });
});
