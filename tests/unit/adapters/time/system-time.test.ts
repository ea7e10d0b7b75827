import { describe, expect, it } from 'vitest';
import { after, type Instant } from '../../../../shared/units/index.ts';
import type { HostClocks } from '../../../../main/adapters/time/host-clocks.ts';
import { SystemTime } from '../../../../main/adapters/time/index.ts';

const WALL = 1_800_000_000_000;
const TEN_MINUTES = 600_000;

/** Clocks that a test moves by hand: the wall may be set, the monotonic one only passes. */
class HandClocks implements HostClocks {
  passed = 0.25;
  set = 0;
  slept = 0;
  timers: { due: number; callback: () => void }[] = [];

  wallMs(): number {
    return Math.floor(WALL + this.passed + this.slept + this.set);
  }
  monotonicMs(): number {
    return this.passed;
  }
  upMs(): number {
    return 5_000_000 + this.passed + this.slept;
  }
  after(ms: number, callback: () => void): () => void {
    const timer = { due: this.passed + ms, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }
  pass(ms: number): void {
    const until = this.passed + ms;
    for (;;) {
      const next = this.timers.filter((timer) => timer.due <= until).toSorted((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.passed = Math.max(this.passed, next.due);
      this.timers = this.timers.filter((timer) => timer !== next);
      next.callback();
    }
    this.passed = until;
  }
}

describe("the host's time", () => {
  it('goes on with the monotonic clock when the wall clock is stepped back ten minutes', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const ran: Instant[] = [];
    const began = time.now();
    for (const ms of [100, 200, 300]) time.at(after(began, ms), () => ran.push(time.now()));
    clocks.pass(150);
    clocks.set = -TEN_MINUTES;
    clocks.pass(500);
    expect(ran.map((each) => each - began)).toEqual([100, 200, 300]);
    expect(time.now() - began).toBe(650);
    expect(time.skewMs()).toBeCloseTo(-TEN_MINUTES, -1);
  });

  it('does nothing early when the wall clock jumps forward', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const ran: string[] = [];
    time.at(after(time.now(), 1_000), () => ran.push('due'));
    clocks.set = TEN_MINUTES;
    clocks.pass(999);
    expect(ran).toEqual([]);
    clocks.pass(2);
    expect(ran).toEqual(['due']);
  });

  it('catches up with what the machine slept, which the monotonic clock leaves out', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const began = time.now();
    const ran: number[] = [];
    time.at(after(began, TEN_MINUTES), () => ran.push(time.now() - began));
    clocks.pass(1_000);
    clocks.slept = 2 * TEN_MINUTES;
    expect(time.now() - began).toBe(1_000);
    time.catchUp();
    clocks.pass(1);
    expect([time.now() - began, time.skewMs()]).toEqual([2 * TEN_MINUTES + 1_001, 0]);
    expect(ran).toEqual([2 * TEN_MINUTES + 1_000]);
    time.catchUp();
    expect(time.now() - began).toBe(2 * TEN_MINUTES + 1_001);
  });

  it('does not take a wall clock that was set for a sleep', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const began = time.now();
    clocks.set = TEN_MINUTES;
    clocks.pass(1_000);
    time.catchUp();
    expect(time.now() - began).toBe(1_000);
    expect(time.skewMs()).toBeCloseTo(TEN_MINUTES, -1);
  });

  it('keeps the order of instants, then of calls, and forgets what was cancelled', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const ran: string[] = [];
    const at = (ms: number, name: string) => time.at(after(time.now(), ms), () => ran.push(name));
    at(20, 'c');
    at(10, 'a');
    at(10, 'b');
    at(15, 'never')();
    at(-5, 'at once');
    clocks.pass(30);
    expect(ran).toEqual(['at once', 'a', 'b', 'c']);
  });

  it('waits longer than a timer of the host can', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const ran: string[] = [];
    const month = 31 * 86_400_000;
    time.at(after(time.now(), month), () => ran.push('a month later'));
    clocks.pass(month - 1);
    expect(ran).toEqual([]);
    clocks.pass(2);
    expect(ran).toEqual(['a month later']);
  });

  it('goes on with the others after a callback that throws', () => {
    const clocks = new HandClocks();
    const time = new SystemTime(clocks);
    const ran: string[] = [];
    time.at(after(time.now(), 1), () => {
      throw new Error('broken');
    });
    time.at(after(time.now(), 2), () => ran.push('next'));
    expect(() => clocks.pass(5)).toThrow('broken');
    clocks.pass(5);
    expect(ran).toEqual(['next']);
  });
});
