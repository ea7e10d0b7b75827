import { describe, expect, it } from 'vitest';
import {
  clock,
  formatAge,
  formatClock,
  formatClockMs,
  formatCountdown,
  formatDate,
  formatPrice,
  formatRupees,
  formatShort,
  formatSigned,
  formatTimeOfDay,
  formatWholeRupees,
  groupIndian,
  instant,
  rupees,
  tradingDate,
  UNKNOWN,
} from '../../../shared/units/index.ts';
import { ist } from '../../support/bars.ts';

const MINUS = '\u2212';

describe('Indian grouping', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [99_999, '99,999'],
    [100_000, '1,00,000'],
    [18_402_118, '1,84,02,118'],
    [1_000_000_000, '1,00,00,00,000'],
  ])('writes %i as %s', (whole, text) => {
    expect(groupIndian(whole)).toBe(text);
  });
});

describe('prices and amounts', () => {
  it('have two decimals and a true minus sign', () => {
    expect(formatPrice(rupees(123_456.5))).toBe('1,23,456.50');
    expect(formatPrice(rupees(-3))).toBe(`${MINUS}3.00`);
    expect(formatPrice(rupees(-0.05))).toBe(`${MINUS}0.05`);
  });

  it('show a dash, and never 0, where nothing is known', () => {
    expect([formatPrice(null), formatRupees(null), formatWholeRupees(null), formatSigned(null)]).toEqual(
      Array.from({ length: 4 }, () => UNKNOWN),
    );
  });

  it('show the sign of a profit and of a loss, and none of a zero', () => {
    expect(formatSigned(rupees(1_267.5))).toBe('+1,267.50');
    expect(formatSigned(rupees(-3_737.5))).toBe(`${MINUS}3,737.50`);
    expect(formatSigned(rupees(0))).toBe('0.00');
  });

  it('stand behind the rupee sign, the minus before it', () => {
    expect(formatRupees(rupees(123_456.5))).toBe('₹1,23,456.50');
    expect(formatRupees(rupees(-2_882.86))).toBe(`${MINUS}₹2,882.86`);
  });

  it('round to whole rupees half away from zero, and a loss of paise is not a minus zero', () => {
    expect(formatWholeRupees(rupees(418_600))).toBe('₹4,18,600');
    expect(formatWholeRupees(rupees(-0.5))).toBe(`${MINUS}₹1`);
    expect(formatWholeRupees(rupees(-0.49))).toBe('₹0');
  });

  it('are shortened in thousands, lakhs and crores on an axis', () => {
    expect([950, 2_500, 150_000, 21_000_000, -150_000].map((each) => formatShort(rupees(each)))).toEqual([
      '950',
      '2.5K',
      '1.5L',
      '2.1Cr',
      `${MINUS}1.5L`,
    ]);
  });
});

describe('times', () => {
  it('are those of India whatever zone the host is in', () => {
    expect(formatClock(ist('2026-11-23 12:00:51'))).toBe('12:00:51');
    expect(formatClockMs(instant(ist('2026-11-23 11:15:01') + 83))).toBe('11:15:01.083');
    expect(formatTimeOfDay(clock('15:15'))).toBe('15:15:00');
    expect(formatDate(tradingDate('2026-11-19'))).toBe('Thu 19 Nov');
  });

  it('count down to zero and stay there', () => {
    expect(formatCountdown(849_000)).toBe('00:14:09');
    expect(formatCountdown(-5)).toBe('00:00:00');
    expect(formatCountdown(100 * 3_600_000)).toBe('100:00:00');
  });

  it('say an age in the unit that fits', () => {
    expect([400, 9_999, 12_000, 180_000, 7_200_000].map(formatAge)).toEqual([
      '0.4 s',
      '10.0 s',
      '12 s',
      '3 min',
      '2 h',
    ]);
  });
});
