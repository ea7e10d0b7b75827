import { describe, expect, it } from 'vitest';
import { after, instant, type Instant } from '../../../../shared/units/index.ts';
import { Pacer, VirtualTime, type PacerHost } from '../../../../main/adapters/time/index.ts';

const START = instant(1_000_000);

/** A host whose clock passes when it waits, and while it works. */
class HandHost implements PacerHost {
  ms = 0;
  turns = 0;
  waiting: { due: number; callback: () => void } | null = null;

  monotonicMs(): number {
    return this.ms;
  }
  after(ms: number, callback: () => void): () => void {
    this.waiting = { due: this.ms + ms, callback };
    return () => {
      this.waiting = null;
    };
  }
  pass(ms: number): void {
    const until = this.ms + ms;
    while (this.waiting !== null && this.waiting.due <= until) {
      const { due, callback } = this.waiting;
      this.waiting = null;
      this.ms = Math.max(this.ms, due);
      this.turns += 1;
      callback();
    }
    this.ms = Math.max(this.ms, until);
  }
}

function paced(speed: number, hurryTo: ((at: Instant) => Instant | null) | null = null) {
  const host = new HandHost();
  const time = new VirtualTime(START);
  const pacer = new Pacer({ time, host, speed, hurryTo });
  return { host, time, pacer };
}

describe('the pacer', () => {
  it.each([1, 60, 1_000])('moves virtual time %i times as fast as real time', (speed) => {
    const { host, time, pacer } = paced(speed);
    pacer.start();
    host.pass(10_000);
    expect(Math.abs(time.now() - START - 10_000 * speed)).toBeLessThanOrEqual(15 * speed);
  });

  it('goes no faster than its reader while something is read, hurries nowhere then, and goes on without a jump', () => {
    const host = new HandHost();
    const time = new VirtualTime(START);
    let isRead = true;
    const night = (at: Instant): Instant => after(at, 3_600_000);
    const pacer = new Pacer({
      time,
      host,
      speed: 60,
      hurryTo: (at) => (isRead ? night(at) : null),
      isRead: () => isRead,
    });
    pacer.start();
    host.pass(30_000);
    expect(Math.abs(time.now() - START - 30_000)).toBeLessThanOrEqual(15);
    isRead = false;
    const read = time.now();
    host.pass(1_000);
    expect(Math.abs(time.now() - read - 60_000)).toBeLessThanOrEqual(15 * 60);
  });

  it('stands still at 0, and goes on from there without a jump', () => {
    const { host, time, pacer } = paced(60);
    pacer.start();
    host.pass(1_000);
    pacer.setSpeed(0);
    host.pass(20);
    const stood = time.now();
    host.pass(60_000);
    expect(time.now()).toBe(stood);
    pacer.setSpeed(1);
    host.pass(1_000);
    expect(time.now() - stood).toBeLessThanOrEqual(1_020);
  });

  it('keeps speeds between 1 and 1000', () => {
    const { pacer } = paced(5_000);
    expect(pacer.speed()).toBe(1_000);
    pacer.setSpeed(0.2);
    expect(pacer.speed()).toBe(1);
    pacer.setSpeed(-3);
    expect(pacer.speed()).toBe(0);
  });

  it('gives the process its turn at least every 8 ms of work, and does not run after what it could not do', () => {
    const { host, time, pacer } = paced(1_000);
    let done = 0;
    const work = (): void => {
      host.ms += 1;
      done += 1;
      time.at(after(time.now(), 100), work);
    };
    time.at(START, work);
    pacer.start();
    host.pass(1_000);
    expect(done).toBeGreaterThan(900);
    expect(done / host.turns).toBeLessThanOrEqual(8);
    expect(time.now() - START).toBeLessThan(110_000);
    const behind = time.now();
    pacer.setSpeed(1);
    host.pass(1_000);
    expect(time.now() - behind).toBeLessThan(10_000);
  });

  it('hurries through the night, running everything in it, and then keeps its pace', () => {
    const morning = after(START, 60_000_000);
    const { host, time, pacer } = paced(1, (at) => (at < morning ? morning : null));
    const ran: number[] = [];
    time.at(after(START, 30_000_000), () => ran.push(time.now()));
    pacer.start();
    host.pass(1);
    expect(time.now()).toBe(morning);
    expect(ran).toHaveLength(1);
    host.pass(1_000);
    expect(time.now() - morning).toBeLessThanOrEqual(1_001);
  });

  it('does nothing once it is stopped, also from within its own work', () => {
    const { host, time, pacer } = paced(1);
    time.at(after(START, 100), () => pacer.stop());
    pacer.start();
    host.pass(10_000);
    expect(time.now() - START).toBeLessThan(200);
  });
});
