import { describe, expect, it } from 'vitest';
import { drillHeadline, drillWords } from '../../../renderer/state/drill.ts';
import { drilled, DRILL_STEPS } from '../../support/screen/drill.ts';
import { ensure } from '../../../shared/units/index.ts';

const last = ensure(drilled().last, 'a drill');

describe('the last drill', () => {
  it('is told with its day and how long it took to be flat', () => {
    expect(drillWords(last)).toBe('last 19 Nov, flat in 0.7 s');
    expect(drillHeadline(last)).toBe('Last drill Thu 19 Nov 12:00:51: flat in 0.7 s, every step passed');
  });

  it('that failed says so, and how many of its steps did', () => {
    const failed = {
      ...last,
      passed: false,
      flatMs: null,
      steps: DRILL_STEPS.map((each) => ({ ...each, ok: false })),
    };
    expect(drillWords(failed)).toBe('last 19 Nov, FAILED');
    expect(drillHeadline(failed)).toContain('not flat, 8 of 8 steps failed');
  });
});
