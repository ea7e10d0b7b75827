import { describe, expect, it } from 'vitest';
import { after, instant, paise } from '../../../../shared/units/index.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { TwinGuard } from '../../../../main/hosts/trading/twin-guard.ts';
import { TwinLane } from '../../../../main/terminal/shadow/twin-lane.ts';

const START = instant(1_000);

function guarded() {
  const time = new VirtualTime(START);
  const turns: (() => void)[] = [];
  const lane = new TwinLane({ now: () => time.now(), afterTurn: (act) => turns.push(act) });
  const endTurn = (): void => {
    for (const act of turns.splice(0)) act();
  };
  const guard = new TwinGuard(lane);
  const heard: string[] = [];
  const fail = (): never => {
    throw new Error('the exchange of the twin is broken');
  };
  const tick = { index: 'NIFTY', price: paise(2_500_000), exchangeAt: START } as never;
  const ear = (onIndex: () => void) =>
    guard.ear({ onIndex, onQuote: () => heard.push('quote'), onListed: () => heard.push('listed') });
  return { guard, time, heard, fail, tick, ear, endTurn };
}

describe('a fault of the twin’s exchange', () => {
  it('within a tick reaches nobody, and ends what it hears', () => {
    const { guard, heard, fail, tick, ear, endTurn } = guarded();
    const hears = ear(fail);
    hears.onIndex(tick);
    hears.onQuote({} as never);
    expect(endTurn).not.toThrow();
    expect(guard.broken).toBe(true);
    hears.onQuote({} as never);
    endTurn();
    expect(heard).toEqual([]);
  });

  it('within something that it was to do later reaches nobody, and ends what was to come', () => {
    const { guard, time, heard, fail, endTurn } = guarded();
    const later = guard.scheduler(time);
    later.at(after(START, 10), fail);
    later.at(after(START, 20), () => heard.push('late'));
    time.advanceTo(after(START, 30));
    expect(endTurn).not.toThrow();
    expect(guard.broken).toBe(true);
    expect(heard).toEqual([]);
  });

  it('is none while it works: everything comes through, at its time', () => {
    const { guard, time, heard, tick, ear, endTurn } = guarded();
    const twins = guard.scheduler(time);
    ear(() => heard.push(`index at ${twins.now()}`)).onIndex(tick);
    twins.at(after(START, 10), () => heard.push(`done at ${twins.now()}`));
    time.advanceTo(after(START, 15));
    expect(heard).toEqual([]);
    endTurn();
    expect([guard.broken, ...heard]).toEqual([false, 'index at 1000', 'done at 1010']);
  });
});
