import { describe, expect, it } from 'vitest';
import type { Happening } from './happening.ts';
import { shrinkList } from './shrink.ts';

const crash = (nth: number): Happening => ({
  type: 'crashPoint',
  point: 'onAnswer',
  nth,
  ms: 1,
  early: false,
});

describe('a failing story', () => {
  it('is shrunk to what it needs', () => {
    const list = Array.from({ length: 12 }, (_, place) => crash(place));
    const needed = [list[3], list[9]];
    const { happenings, runs } = shrinkList(list, (some) =>
      needed.every((each) => some.some((x) => x === each)),
    );
    expect(happenings).toEqual(needed);
    expect(runs).toBeLessThan(60);
  });

  it('may need nothing at all', () => {
    expect(shrinkList([crash(1), crash(2)], () => true).happenings).toEqual([]);
  });
});
