import { describe, expect, it } from 'vitest';
import { AnchoredTime } from '../../../../main/adapters/time/anchored-time.ts';
import { instant } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';

function rig(atMs: number, speed: number) {
  const real = new FakeRealTime();
  const clocks = {
    wallMs: () => 0,
    monotonicMs: () => real.nowMs(),
    upMs: () => real.nowMs(),
    after: (ms: number, callback: () => void) => real.after(ms, callback),
  };
  return { real, time: new AnchoredTime(clocks, { atMs, speed }) };
}

describe('a clock that was set', () => {
  it('runs at its speed', () => {
    const { real, time } = rig(10_000, 60);
    real.advance(500);
    expect(time.now()).toBe(40_000);
  });

  it('calls back when its own time has come, not when real time has', () => {
    const { real, time } = rig(0, 10);
    const called: number[] = [];
    time.at(instant(5_000), () => called.push(time.now()));
    real.advance(499);
    expect(called).toEqual([]);
    real.advance(1);
    expect(called).toEqual([5_000]);
  });

  it('never steps back: set behind, it waits there', () => {
    const { real, time } = rig(10_000, 1);
    real.advance(1_000);
    time.follow({ atMs: 10_200, speed: 1 });
    expect(time.now()).toBe(11_000);
    real.advance(500);
    expect(time.now()).toBe(11_000);
    real.advance(500);
    expect(time.now()).toBe(11_200);
  });

  it('stands still at speed 0 and goes on when it is let go', () => {
    const { real, time } = rig(0, 0);
    const called: number[] = [];
    time.at(instant(100), () => called.push(time.now()));
    real.advance(10_000);
    expect([time.now(), called]).toEqual([0, []]);
    time.follow({ atMs: 0, speed: 2 });
    real.advance(50);
    expect(called).toEqual([100]);
  });

  it('comes earlier to what waits when it is made faster', () => {
    const { real, time } = rig(0, 1);
    const called: number[] = [];
    time.at(instant(1_000), () => called.push(time.now()));
    real.advance(100);
    time.follow({ atMs: 100, speed: 9 });
    real.advance(100);
    expect(called).toEqual([1_000]);
  });
});
