import { describe, expect, it } from 'vitest';
import { DailyLossGuard, type LossState } from '../../../../main/domain/risk/index.ts';
import { instant, rupees } from '../../../../shared/units/index.ts';

const limit = rupees(10_000);
/** Feeds [seconds of the oldest quote, net in rupees or null]; the states. */
function states(
  guard: DailyLossGuard,
  marks: readonly (readonly [number, number | null])[],
): readonly LossState[] {
  return marks.map(([seconds, net]) => {
    const quotedAt = instant(1_795_410_900_000 + seconds * 1_000);
    return guard.observe({ net: net === null ? null : rupees(net), quotedAt }, limit, 3_000);
  });
}

describe('the daily loss limit', () => {
  it('trips at exactly -10,000.00 and not at -9,999.99, seen for three seconds [promise 32] [promise 33]', () => {
    expect(
      states(new DailyLossGuard(), [
        [0, -10_000],
        [1, -10_000],
        [3, -10_000],
      ]),
    ).toEqual(['confirming', 'confirming', 'tripped']);
    expect(
      states(new DailyLossGuard(), [
        [0, -9_999.99],
        [9, -9_999.99],
      ]),
    ).toEqual(['within', 'within']);
  });

  it('is not tripped by a freak print, even when no other quote follows it [promise 33] [promise 74]', () => {
    const freak: readonly (readonly [number, number | null])[] = [
      [0, -50_000],
      [0, -50_000],
      [0, -50_000],
      [0, null],
      [8, -200],
    ];
    expect(states(new DailyLossGuard(), freak).includes('tripped')).toBe(false);
  });

  it('begins anew after a mark within the limit, and after an unknown one [promise 33]', () => {
    expect(
      states(new DailyLossGuard(), [
        [0, -11_000],
        [2, -9_000],
        [4, -11_000],
        [6, -11_000],
      ]).at(-1),
    ).toBe('confirming');
    expect(
      states(new DailyLossGuard(), [
        [0, -11_000],
        [2, null],
        [4, -11_000],
        [6, -11_000],
      ]).at(-1),
    ).toBe('confirming');
  });

  it('stays latched for the day, whatever comes after, and ends with it [promise 34]', () => {
    const guard = new DailyLossGuard();
    expect(
      states(guard, [
        [0, -12_000],
        [3, -12_000],
        [4, 5_000],
        [5, null],
      ]).slice(1),
    ).toEqual(['tripped', 'tripped', 'tripped']);
    guard.startDay();
    expect(states(guard, [[0, 5_000]])).toEqual(['within']);
  });

  it('is latched again after a restart [promise 34]', () => {
    const guard = new DailyLossGuard();
    guard.restore(true);
    expect(states(guard, [[0, 0]])).toEqual(['tripped']);
  });

  it('never trips where it is off', () => {
    const guard = new DailyLossGuard();
    const mark = { net: rupees(-90_000), quotedAt: instant(1_795_410_900_000) };
    expect(guard.observe(mark, null, 0)).toBe('within');
  });
});
