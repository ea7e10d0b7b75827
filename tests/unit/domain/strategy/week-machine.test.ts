import { describe, expect, it } from 'vitest';
import {
  differingConditions,
  explainNow,
  isPossible,
  LateEvaluation,
  SIGNAL_RULES,
  startWeek,
  stepWeek,
} from '../../../../main/domain/strategy/index.ts';
import type { SignalId } from '../../../../shared/contract/index.ts';
import { ensure, rupees } from '../../../../shared/units/index.ts';
import { bar, flat, ist } from '../../../support/bars.ts';
import { beforeLast, contextOf } from '../../../support/scenario.ts';
import { CASES } from '../../../support/signal-cases.ts';

const s1 = ensure(CASES.S1['all/close>firstLow'], 'a week of S1')[0];
const possible = (week: ReturnType<typeof startWeek>): SignalId[] =>
  SIGNAL_RULES.filter((rule) => isPossible(rule, week)).map((rule) => rule.signal);

describe('a week', () => {
  it('fires one signal; after it nothing is evaluated', () => {
    const { week, last } = beforeLast(s1);
    expect(stepWeek(week, last)?.signal).toBe('S1');
    expect(stepWeek(week, flat('2025-07-14 11:15', 25_500))).toBe(null);
    expect(week.fired?.signal).toBe('S1');
    expect(explainNow(week, flat('2025-07-14 12:15', 25_500))).toMatchObject({
      explanations: [],
      fired: null,
    });
  });

  it('tells of a signal its bar, its stop level and both strikes', () => {
    const { week, last } = beforeLast(s1);
    expect(stepWeek(week, last)).toEqual({
      signal: 'S1',
      barStart: ist('2025-07-14 10:15'),
      barClose: ist('2025-07-14 11:15'),
      close: rupees(24_780.01),
      stopLevel: rupees(24_779.99),
      option: 'PE',
      strike50: 24_750,
      strike100: 24_800,
      bias: 'bullish',
    });
  });

  it('is plain data: written to the journal and read back it goes on as before', () => {
    const { week, last } = beforeLast(s1);
    const restored = structuredClone(JSON.parse(JSON.stringify(week)) as typeof week);
    expect(restored).toEqual(week);
    expect(stepWeek(restored, last)).toEqual(stepWeek(week, last));
  });

  it('numbers its bars, the first one being 1', () => {
    const { week, last } = beforeLast(s1);
    expect(explainNow(week, last).barNumber).toBe(2);
  });
});

describe('an explanation', () => {
  it('holds values, threshold and distance of every condition, in the words of the field', () => {
    const { week, last } = beforeLast(s1);
    const [bearTrap] = explainNow(week, last).explanations;
    expect(bearTrap).toMatchObject({ signal: 'S1', holds: true, stopLevel: rupees(24_779.99), option: 'PE' });
    expect(bearTrap?.conditions.at(-1)).toEqual({
      id: 'close>firstLow',
      leftName: 'close',
      rightName: 'first bar low',
      op: '>',
      left: rupees(24_780.01),
      right: rupees(24_780),
      unit: 'paise',
      met: true,
      distance: 1,
    });
  });

  it('leaves unknown what is not known: a breakout level without a reference', () => {
    const week = startWeek(contextOf(s1), bar('2025-07-14 09:15', ...s1.first));
    const later = explainNow(week, flat('2025-07-15 09:15', 25_500));
    const breakout = later.explanations[6]?.conditions.find((each) => each.id === 'close>breakoutLevel');
    expect(breakout).toMatchObject({ right: null, distance: null, met: false });
  });

  it('that is read late says what it would have said at once', () => {
    const { week, last } = beforeLast(s1);
    const before = structuredClone(week);
    const atOnce = JSON.stringify(explainNow(week, last));
    const late = new LateEvaluation(before, last, stepWeek(week, last));
    stepWeek(week, flat('2025-07-14 11:15', 25_500));
    expect(JSON.stringify(late)).toBe(atOnce);
    expect(late.explanations).toBe(late.explanations);
  });

  it('changes nothing', () => {
    const { week, last } = beforeLast(s1);
    const before = structuredClone(week);
    explainNow(week, last);
    expect(week).toEqual(before);
  });
});

describe('a signal is still possible', () => {
  it('as far as what is fixed for the week allows', () => {
    const week = startWeek(contextOf(s1), bar('2025-07-14 09:15', ...s1.first));
    expect(possible(week)).toEqual(['S1', 'S7', 'S8']);
  });

  it('until the second bar has passed, where it needs the second bar', () => {
    const week = startWeek(contextOf(s1), bar('2025-07-14 09:15', ...s1.first));
    stepWeek(week, flat('2025-07-14 10:15', 24_780));
    expect(possible(week)).toEqual(['S7', 'S8']);
  });

  it('until its trigger is spent, and never after the week has its signal', () => {
    const { week, last } = beforeLast(s1);
    week.breakout.spent = true;
    expect(possible(week)).toEqual(['S1', 'S8']);
    stepWeek(week, last);
    expect(possible(week)).toEqual([]);
  });
});

describe("a bar that differs from the vendor's history", () => {
  it('matters where a condition would have come out differently', () => {
    const { week, last } = beforeLast(s1);
    expect(differingConditions(week, last, { ...last, close: rupees(24_780) })).toEqual([
      'S1 close>firstLow',
    ]);
  });

  it('does not matter where none would', () => {
    const { week, last } = beforeLast(s1);
    expect(differingConditions(week, last, { ...last, close: rupees(24_781) })).toEqual([]);
  });
});
