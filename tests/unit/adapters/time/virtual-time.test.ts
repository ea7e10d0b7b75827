import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, instant, type Instant } from '../../../../shared/units/index.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';

const START = instant(1_000);

describe('virtual time', () => {
  it('runs callbacks in order of instants, then of calls, each at its own instant', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (delays) => {
        const time = new VirtualTime(START);
        const ran: (readonly [number, number])[] = [];
        for (const [place, delay] of delays.entries()) {
          time.at(after(START, delay), () => {
            expect(time.now()).toBe(START + delay);
            ran.push([delay, place]);
          });
        }
        time.advanceTo(after(START, 20));
        expect(ran).toEqual(ran.toSorted(([a, b], [c, d]) => a - c || b - d));
        expect(ran).toHaveLength(delays.length);
      }),
    );
  });

  it('runs what a callback asks for within the same move, at its instant or at once where that has passed', () => {
    const time = new VirtualTime(START);
    const ran: string[] = [];
    time.at(after(START, 10), () => {
      time.at(after(START, 12), () => ran.push(`later ${time.now()}`));
      time.at(START, () => ran.push(`at once ${time.now()}`));
    });
    time.advanceTo(after(START, 15));
    expect(ran).toEqual(['at once 1010', 'later 1012']);
    expect(time.now()).toBe(1_015);
  });

  it('does not run what was cancelled, nor anything beyond the instant', () => {
    const time = new VirtualTime(START);
    const ran: number[] = [];
    const cancel = time.at(after(START, 1), () => ran.push(1));
    time.at(after(START, 2), () => ran.push(2));
    time.at(after(START, 3), () => ran.push(3));
    cancel();
    cancel();
    time.advanceTo(after(START, 2));
    expect(ran).toEqual([2]);
    expect(time.nextAt()).toBe(1_003);
  });

  it('never goes back', () => {
    const time = new VirtualTime(START);
    time.advanceTo(after(START, 5));
    time.advanceTo(START);
    expect(time.now()).toBe(1_005);
  });

  it('stops where it is told to, and goes on from there', () => {
    const time = new VirtualTime(START);
    const ran: number[] = [];
    for (const ms of [1, 2, 3]) time.at(after(START, ms), () => ran.push(ms));
    expect(time.advanceWhile(after(START, 9), () => ran.length < 2)).toBe(false);
    expect([ran, time.now()]).toEqual([[1, 2], 1_002]);
    expect(time.advanceWhile(after(START, 9), () => true)).toBe(true);
    expect([ran, time.now()]).toEqual([[1, 2, 3], 1_009]);
  });

  it('cannot be moved from within a callback, and survives one that throws', () => {
    const time = new VirtualTime(START);
    time.at(after(START, 1), () => time.advanceTo(after(START, 5)));
    expect(() => time.advanceTo(after(START, 2))).toThrow('not moved from within');
    const ran: Instant[] = [];
    time.at(after(START, 3), () => ran.push(time.now()));
    time.advanceTo(after(START, 4));
    expect(ran).toEqual([1_003]);
  });

  it('goes from callback to callback, at most as many as asked for', () => {
    const time = new VirtualTime(START);
    const again = (): void => {
      time.at(after(time.now(), 10), again);
    };
    again();
    expect(time.runUntilIdle(7)).toBe(7);
    expect(time.now()).toBe(1_070);
    expect(new VirtualTime(START).next()).toBe(false);
  });
});
