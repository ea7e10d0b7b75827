import { describe, expect, it } from 'vitest';
import {
  clock,
  clockFromText,
  instant,
  lots,
  mondayOf,
  paise,
  paiseFromText,
  parseTradingDate,
  quantity,
  roundPaise,
  rupees,
  strike,
  strikeLevel,
  tradingDate,
  weekday,
} from '../../../shared/units/index.ts';

describe('paise', () => {
  it('are whole: a fraction means that a rounding rule was forgotten', () => {
    expect(() => paise(0.5)).toThrow('whole number of paise');
    expect(() => paise(Number.NaN)).toThrow('whole number of paise');
    expect(() => rupees(1.005)).toThrow('more than two decimals');
  });

  it('know one zero only', () => {
    expect(Object.is(paise(-0), 0)).toBe(true);
  });

  it('are read from text without passing through a binary fraction', () => {
    expect(paiseFromText('25129.4')).toEqual({ ok: true, value: 2_512_940 });
    expect(paiseFromText('1.15')).toEqual({ ok: true, value: 115 });
    expect(paiseFromText('-3')).toEqual({ ok: true, value: -300 });
    expect(paiseFromText('100.500')).toEqual({ ok: true, value: 10_050 });
  });

  it.each([
    ['', 'NOT_A_NUMBER'],
    ['1,000', 'NOT_A_NUMBER'],
    ['1e5', 'NOT_A_NUMBER'],
    ['1.', 'NOT_A_NUMBER'],
    ['1.001', 'MORE_THAN_TWO_DECIMALS'],
    ['12345678901234', 'NOT_A_NUMBER'],
  ])('refuse the text "%s": %s', (text, error) => {
    expect(paiseFromText(text)).toEqual({ ok: false, error });
  });

  it('round half away from zero on both sides', () => {
    expect([0.5, -0.5, 1.4, -1.6].map(roundPaise)).toEqual([1, -1, 1, -2]);
  });
});

describe('quantities, lots, strikes and instants', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d', (value) => {
    expect(() => quantity(value)).toThrow('not a quantity');
    expect(() => lots(value)).toThrow('not a number of lots');
    expect(() => strike(value)).toThrow('not a strike');
    expect(() => instant(value)).toThrow('not an instant');
  });

  it('put a strike on the scale of the index', () => {
    expect(strikeLevel(strike(25_800))).toBe(2_580_000);
    expect(() => strike(0)).toThrow('not a strike');
  });
});

describe('dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '1969-12-31', '2026-1-1', '26-01-01', ''])(
    'refuse %s',
    (text) => {
      expect(parseTradingDate(text)).toEqual({ ok: false, error: 'NOT_A_DATE' });
    },
  );

  it('know leap days, weekdays and the Monday of a week', () => {
    expect(parseTradingDate('2024-02-29').ok).toBe(true);
    expect(weekday(tradingDate('1970-01-01'))).toBe(4);
    expect(weekday(tradingDate('2026-11-23'))).toBe(1);
    expect(mondayOf(tradingDate('2026-11-23'))).toBe('2026-11-23');
    expect(mondayOf(tradingDate('2026-11-29'))).toBe('2026-11-23');
  });
});

describe('times of day', () => {
  it('are read with or without seconds', () => {
    expect(clock('15:15')).toBe(54_900_000);
    expect(clock('15:15:30')).toBe(54_930_000);
  });

  it.each(['24:00', '9:15', '12:60', '12:00:60', 'noon'])('refuse %s', (text) => {
    expect(clockFromText(text)).toEqual({ ok: false, error: 'NOT_A_TIME' });
  });
});
