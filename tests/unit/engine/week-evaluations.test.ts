import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../main/engine/index.ts';
import { addDays, clock, istInstant, tradingDate, type Instant } from '../../../shared/units/index.ts';
import { engineOfHours } from '../../support/engine-of-hours.ts';
import { wanderingBars } from '../../support/wandering-bars.ts';

const FIRST_MONDAY = tradingDate('2026-10-26');
const THIRD_WEEK = tradingDate('2026-11-09');
const FOURTH_WEEK = tradingDate('2026-11-16');

/** Four whole weeks of hours. */
const HOURS = wanderingBars(
  [0, 1, 2, 3].flatMap((week) => [0, 1, 2, 3, 4].map((day) => addDays(FIRST_MONDAY, week * 7 + day))),
  60,
);

const engineAt = (now: Instant): Engine => engineOfHours(now, { hours: HOURS }).engine;

const thursday = istInstant(addDays(THIRD_WEEK, 3), clock('15:40'));
const weekAfter = istInstant(addDays(FOURTH_WEEK, 1), clock('12:20'));

describe('evaluations of a past week', () => {
  it('are the recorded ones where the book has them, else come to the same from the bars', () => {
    const then = engineAt(thursday).evaluations(THIRD_WEEK);
    const now = engineAt(weekAfter).evaluations(THIRD_WEEK);
    expect(then.recorded).toBe(true);
    expect(now.recorded).toBe(false);
    expect(then.evaluations.length).toBeGreaterThan(20);
    expect(now.evaluations.slice(0, then.evaluations.length)).toEqual(then.evaluations);
    expect(then.evaluations.some(({ explanations }) => explanations.length === 8)).toBe(true);
  });

  it('are none for a week whose week before is not there, or that has not been', () => {
    const engine = engineAt(weekAfter);
    expect(engine.evaluations(FIRST_MONDAY)).toEqual({ evaluations: [], recorded: false });
    expect(engine.evaluations(addDays(FOURTH_WEEK, 7)).evaluations).toEqual([]);
  });
});
