import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explainNow,
  groupWeeks,
  isPossible,
  SIGNAL_RULES,
  startWeek,
  stepWeek,
  summariseWeek,
  weekContext,
  type WeekState,
} from '../../../../main/domain/strategy/index.ts';
import type { Bar, SignalExplanation } from '../../../../shared/contract/index.ts';
import {
  addDays,
  ensure,
  istInstant,
  MS_PER_HOUR,
  clock,
  paise,
  tradingDate,
  type Instant,
} from '../../../../shared/units/index.ts';

/** Weeks of hourly bars in a small range, so that levels meet often. */
const walk = fc.array(
  fc.record({ move: fc.integer({ min: -9, max: 9 }), up: fc.nat({ max: 5 }), down: fc.nat({ max: 5 }) }),
  {
    minLength: 70,
    maxLength: 70,
  },
);

const bars: fc.Arbitrary<readonly Bar[]> = walk.map((moves) => {
  let price = 1_000_000;
  return moves.map(({ move, up, down }, index) => {
    const open = price;
    price += move * 100;
    const high = Math.max(open, price) + up * 100;
    const low = Math.min(open, price) - down * 100;
    return {
      start: hourly(index),
      open: paise(open),
      high: paise(high),
      low: paise(low),
      close: paise(price),
    };
  });
});

function hourly(index: number): Instant {
  const day = Math.floor(index / 7);
  const date = addDays(tradingDate('2025-07-07'), day + Math.floor(day / 5) * 2);
  return (istInstant(date, clock('09:15')) + (index % 7) * MS_PER_HOUR) as Instant;
}

/** Runs the second of two weeks, showing each bar with the state before it. */
function secondWeek(all: readonly Bar[], see: (week: WeekState, bar: Bar) => void): void {
  const [one = [], two = []] = groupWeeks(all);
  const previous = ensure(summariseWeek(one), 'a previous week');
  const context = weekContext({
    week: addDays(previous.week, 7),
    previous,
    daily: [],
    source: 'auto',
    doubts: [],
  });
  const [first, ...rest] = two;
  const week = startWeek(context, ensure(first, 'a first bar'));
  for (const bar of rest) {
    see(week, bar);
    stepWeek(week, bar);
  }
}

function conditionsHold(signal: SignalExplanation): boolean {
  const branch =
    signal.branches.length === 0 || signal.branches.some((each) => each.conditions.every((one) => one.met));
  return branch && signal.conditions.every((one) => one.met);
}

describe('the week machine', () => {
  it('decides what it explains: the first signal of which all conditions are met', () => {
    fc.assert(
      fc.property(bars, (all) => {
        secondWeek(all, (week, bar) => {
          const shown = explainNow(week, bar);
          const holding = shown.explanations.find(conditionsHold);
          const decided = stepWeek(structuredClone(week), bar);
          expect(decided?.signal).toBe(holding?.signal);
          expect(shown.fired).toEqual(decided);
          for (const each of shown.explanations) expect(each.holds).toBe(conditionsHold(each));
        });
      }),
    );
  });

  it('shows a distance that is on the good side exactly where the condition is met', () => {
    fc.assert(
      fc.property(bars, (all) => {
        secondWeek(all, (week, bar) => {
          const shown = explainNow(week, bar).explanations;
          for (const one of shown.flatMap((each) => [
            ...each.conditions,
            ...each.branches.flatMap((b) => b.conditions),
          ])) {
            if (one.distance === null) continue;
            const strict = one.op === '<' || one.op === '>';
            expect(one.met).toBe(strict ? one.distance > 0 : one.distance >= 0);
          }
        });
      }),
    );
  });

  it('fires no signal that it called impossible before', () => {
    fc.assert(
      fc.property(bars, (all) => {
        let possible = new Set<string>(SIGNAL_RULES.map((rule) => rule.signal));
        secondWeek(all, (week, bar) => {
          const now = SIGNAL_RULES.filter((rule) => isPossible(rule, week)).map((rule) => rule.signal);
          expect(now.every((signal) => possible.has(signal))).toBe(true);
          possible = new Set(now);
          const fired = explainNow(week, bar).fired;
          if (fired !== null) expect(possible.has(fired.signal)).toBe(true);
        });
      }),
    );
  });

  it('fires each trigger at most once a week', () => {
    fc.assert(
      fc.property(bars, (all) => {
        let [breakouts, breakdowns] = [0, 0];
        secondWeek(all, (week, bar) => {
          const shown = explainNow(week, bar);
          breakouts += shown.trigger4 ? 1 : 0;
          breakdowns += shown.trigger8 ? 1 : 0;
        });
        expect(Math.max(breakouts, breakdowns)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
