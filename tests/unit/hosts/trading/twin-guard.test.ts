import { describe, expect, it } from 'vitest';
import { after, instant, paise } from '../../../../shared/units/index.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { TwinGuard } from '../../../../main/hosts/trading/twin-guard.ts';

const START = instant(1_000);

function guarded() {
  const guard = new TwinGuard();
  const time = new VirtualTime(START);
  const heard: string[] = [];
  const fail = (): never => {
    throw new Error('the exchange of the twin is broken');
  };
  const tick = { index: 'NIFTY', price: paise(2_500_000), exchangeAt: START } as never;
  const ear = (onIndex: () => void) =>
    guard.ear({ onIndex, onQuote: () => heard.push('quote'), onListed: () => heard.push('listed') });
  return { guard, time, heard, fail, tick, ear };
}

describe('a fault of the twin’s exchange', () => {
  it('within a tick reaches nobody, and ends what it hears', () => {
    const { guard, heard, fail, tick, ear } = guarded();
    const hears = ear(fail);
    expect(() => hears.onIndex(tick)).not.toThrow();
    expect(guard.broken).toBe(true);
    hears.onQuote({} as never);
    expect(heard).toEqual([]);
  });

  it('within something that it was to do later reaches nobody, and ends what was to come', () => {
    const { guard, time, heard, fail } = guarded();
    const later = guard.scheduler(time);
    later.at(after(START, 10), fail);
    later.at(after(START, 20), () => heard.push('late'));
    expect(() => time.advanceTo(after(START, 30))).not.toThrow();
    expect(guard.broken).toBe(true);
    expect(heard).toEqual([]);
  });

  it('is none while it works: everything comes through, at its time', () => {
    const { guard, time, heard, tick, ear } = guarded();
    ear(() => heard.push('index')).onIndex(tick);
    guard.scheduler(time).at(after(START, 10), () => heard.push('done'));
    time.advanceTo(after(START, 10));
    expect([guard.broken, ...heard]).toEqual([false, 'index', 'done']);
  });
});
