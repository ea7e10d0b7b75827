import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockOffset } from '../../../../main/adapters/breeze/clock-offset.ts';
import { instant } from '../../../../shared/units/index.ts';

const BASE = 1_795_000_000_000;

/** The header of a server whose clock is ahead by `offset`, stamped at our moment `at`. */
function header(at: number, offset: number): string {
  return new Date(Math.floor((at + offset) / 1_000) * 1_000).toUTCString();
}

describe('the offset of two clocks', () => {
  it('is unknown before an answer, and stays so after an unreadable Date', () => {
    const clock = new ClockOffset();
    clock.sample(instant(1), instant(2), 'yesterday');
    clock.sample(instant(1), instant(2), '');
    expect(clock.view()).toBeNull();
  });

  it('lies within its own precision, whatever the delays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90_000, max: 90_000 }),
        fc.array(fc.tuple(fc.nat(5_000), fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 20 }),
        (offset, calls) => {
          const clock = new ClockOffset();
          let now = BASE;
          for (const [pause, there, back] of calls) {
            now += pause;
            const stamped = now + there;
            clock.sample(instant(now), instant(stamped + back), header(stamped, offset));
            now = stamped + back;
          }
          const view = clock.view();
          expect(view).not.toBeNull();
          expect(Math.abs((view?.offsetMs ?? 0) - offset)).toBeLessThanOrEqual((view?.precisionMs ?? 0) + 1);
        },
      ),
    );
  });

  it('gets more exact with every answer', () => {
    const clock = new ClockOffset();
    clock.sample(instant(BASE), instant(BASE + 100), header(BASE + 50, 300));
    const first = clock.view()?.precisionMs ?? 0;
    for (let at = 0; at < 20; at += 1) {
      const sent = BASE + 10_000 + at * 1_090;
      clock.sample(instant(sent), instant(sent + 100), header(sent + 50, 300));
    }
    expect(first).toBe(550);
    expect(clock.view()?.precisionMs).toBeLessThan(110);
  });

  it('starts anew when a clock was moved', () => {
    const clock = new ClockOffset();
    clock.sample(instant(BASE), instant(BASE + 10), header(BASE + 5, 0));
    clock.sample(instant(BASE + 60_000), instant(BASE + 60_010), header(BASE + 60_005, 90_000));
    expect(Math.abs((clock.view()?.offsetMs ?? 0) - 90_000)).toBeLessThan(1_100);
  });
});
