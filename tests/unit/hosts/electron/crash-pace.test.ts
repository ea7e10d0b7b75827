import { describe, expect, it } from 'vitest';
import { CrashPace } from '../../../../main/hosts/electron/crash-pace.ts';

describe('a screen that crashed', () => {
  it('is loaded again at once, and after a pause where it crashes again and again', () => {
    const pace = new CrashPace();
    expect([0, 1_000, 2_000, 3_000].map((at) => pace.afterCrash(at))).toEqual([0, 0, 0, 10_000]);
    expect(pace.afterCrash(63_001)).toBe(0);
  });
});
