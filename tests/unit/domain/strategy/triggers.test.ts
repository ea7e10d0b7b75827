import { beforeEach, describe, expect, it } from 'vitest';
import {
  breakdownLevel,
  breakoutLevel,
  startWeek,
  stepWeek,
  type WeekState,
} from '../../../../main/domain/strategy/index.ts';
import { rupees } from '../../../../shared/units/index.ts';
import { bar } from '../../../support/bars.ts';
import { contextOf } from '../../../support/scenario.ts';

/** So far above the bars that no signal fires and the triggers stand alone. */
const CONTEXT = contextOf({
  prevHigh: 200,
  prevLow: 190,
  prevClose: 195,
  max4h: 199,
  min4h: 191,
  first: [0, 0, 0, 0],
  bars: [],
});
const FIRST = bar('2025-07-14 09:15', 100, 110, 90, 100);

describe('T4, the breakout trigger', () => {
  let week: WeekState = startWeek(CONTEXT, FIRST);
  const step = (start: string, open: number, high: number, low: number, close: number) => {
    stepWeek(week, bar(start, open, high, low, close));
  };

  beforeEach(() => {
    week = startWeek(CONTEXT, FIRST);
  });

  it('fires on the first day when a bar closes above the first high', () => {
    step('2025-07-14 10:15', 100, 111, 99, 110);
    expect(week.breakout.spent).toBe(false);
    step('2025-07-14 11:15', 110, 112, 109, 110.01);
    expect(week.breakout.spent).toBe(true);
  });

  it('does not fire on a later day without a reference', () => {
    step('2025-07-15 09:15', 112, 113, 109, 111);
    expect(week.breakout).toEqual({ reference: null, spent: false });
  });

  it.each([
    ['closes no higher than it opens', 115, 120, 111, 115],
    ['closes no higher than the first high', 105, 120, 104, 110],
  ])('takes no reference from a bar that %s', (_, open, high, low, close) => {
    step('2025-07-15 09:15', open, high, low, close);
    expect(week.breakout.reference).toBe(null);
  });

  it('takes no reference from a bar below the high of the week so far, but from one that equals it', () => {
    step('2025-07-14 10:15', 100, 120, 99, 105);
    step('2025-07-15 09:15', 112, 119.99, 111, 115);
    expect(week.breakout.reference).toBe(null);
    step('2025-07-15 10:15', 112, 120, 111, 115);
    expect(week.breakout).toEqual({ reference: rupees(120), spent: false });
  });

  it('fires when a later bar closes above the reference, which is never replaced', () => {
    step('2025-07-15 09:15', 112, 120, 111, 118);
    step('2025-07-15 10:15', 118, 130, 117, 119);
    expect(week.breakout).toEqual({ reference: rupees(120), spent: false });
    step('2025-07-16 09:15', 119, 121, 118, 120.01);
    expect(week.breakout).toEqual({ reference: rupees(120), spent: true });
  });

  it('shows the level that the next close must pass', () => {
    expect(breakoutLevel(week, bar('2025-07-14 10:15', 1, 1, 1, 1))).toBe(rupees(110));
    expect(breakoutLevel(week, bar('2025-07-15 09:15', 1, 1, 1, 1))).toBe(Number.NaN);
    step('2025-07-15 09:15', 112, 120, 111, 118);
    expect(breakoutLevel(week, bar('2025-07-15 10:15', 1, 1, 1, 1))).toBe(rupees(120));
  });
});

describe('T8, the breakdown trigger, its mirror', () => {
  let week: WeekState = startWeek(CONTEXT, FIRST);
  const step = (start: string, open: number, high: number, low: number, close: number) => {
    stepWeek(week, bar(start, open, high, low, close));
  };

  beforeEach(() => {
    week = startWeek(CONTEXT, FIRST);
  });

  it('fires on the first day when a bar closes below the first low', () => {
    step('2025-07-14 10:15', 100, 101, 89, 90);
    expect(week.breakdown.spent).toBe(false);
    step('2025-07-14 11:15', 90, 91, 88, 89.99);
    expect(week.breakdown.spent).toBe(true);
  });

  it('takes its reference from a falling bar at the low of the week and fires below it', () => {
    step('2025-07-15 09:15', 88, 89, 80, 82);
    expect(week.breakdown).toEqual({ reference: rupees(80), spent: false });
    step('2025-07-15 10:15', 82, 83, 70, 80);
    expect(week.breakdown.spent).toBe(false);
    step('2025-07-15 11:15', 80, 81, 75, 79.99);
    expect(week.breakdown).toEqual({ reference: rupees(80), spent: true });
    expect(breakdownLevel(week, bar('2025-07-16 09:15', 1, 1, 1, 1))).toBe(rupees(80));
  });

  it('takes no reference from a rising bar, nor from one above the low of the week so far', () => {
    step('2025-07-14 10:15', 100, 101, 70, 95);
    step('2025-07-15 09:15', 85, 89, 69, 86);
    step('2025-07-15 10:15', 88, 89, 69.01, 85);
    expect(week.breakdown.reference).toBe(null);
  });
});
