import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Slices } from '../../../shared/contract/index.ts';
import { rupees } from '../../../shared/units/index.ts';
import { createCoalescer } from '../../../renderer/state/coalescer.ts';
import { share } from '../../../renderer/state/share.ts';
import { takeConnection, takeSlices, liveReplica } from '../../../renderer/state/replica.ts';
import { SESSION } from '../../support/screen/session.ts';
import { examplePnl } from '../../support/screen/position.ts';

describe('sharing what did not change', () => {
  it('keeps the old object where the new one is equal, down to the leaves', () => {
    const before = { a: { x: 1 }, b: [{ y: 2 }, { y: 3 }] };
    const after = share(before, { a: { x: 1 }, b: [{ y: 2 }, { y: 4 }] });
    expect(after.a).toBe(before.a);
    expect(after.b[0]).toBe(before.b[0]);
    expect(after.b[1]).toEqual({ y: 4 });
    expect(share(before, structuredClone(before))).toBe(before);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [[1, 2], [1]],
    [[], {}],
    [null, {}],
  ])('never takes %j for %j', (before: unknown, now: unknown) => {
    expect(share(before, now)).toEqual(now);
    expect(share(before, now)).not.toBe(before);
  });
});

describe('the replica', () => {
  it('a full push replaces everything, also what it does not name', () => {
    takeSlices({ session: SESSION, pnl: examplePnl() }, true, 100);
    takeSlices({ session: SESSION }, true, 200);
    expect(liveReplica.getState().slices.pnl).toBeUndefined();
    expect(liveReplica.getState().sessionHeardAt).toBe(200);
  });

  it('remembers the last known result, of the same book only', () => {
    takeSlices({ pnl: examplePnl() }, true, 1);
    takeSlices({ pnl: { ...examplePnl(), net: null } }, false, 2);
    expect(liveReplica.getState().lastKnownPnl?.net).toBe(rupees(1_254.03));
    takeSlices({ pnl: { ...examplePnl(), mode: 'live', net: null } }, false, 3);
    expect(liveReplica.getState().lastKnownPnl).toBeNull();
  });

  it('keeps the moment at which the host fell silent until it is heard again', () => {
    takeConnection('silent', 500);
    takeConnection('signedOut', 900);
    expect(liveReplica.getState()).toMatchObject({ lostAt: 500, connected: false, signedOut: true });
    takeConnection('heard', 1_000);
    expect(liveReplica.getState()).toMatchObject({ lostAt: null, connected: true, signedOut: false });
  });
});

describe('coalescing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const pnl = (net: number): Partial<Slices> => ({ pnl: { ...examplePnl(), net: rupees(net) } });

  it('hands over numbers at most four times a second, the newest of each', () => {
    const told: number[] = [];
    const coalescer = createCoalescer(
      (slices) => told.push(slices.pnl?.net ?? Number.NaN),
      () => Date.now(),
    );
    for (let step = 0; step < 100; step += 1) {
      coalescer.push(pnl(step), false);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(300);
    expect(told.length).toBeLessThanOrEqual(6);
    expect(told.at(-1)).toBe(rupees(99));
  });

  it('lets the emergency stop pass with the next picture, and no number with it', () => {
    const told: string[] = [];
    const coalescer = createCoalescer(
      (slices) => told.push(Object.keys(slices).toSorted().join(' and ')),
      () => Date.now(),
    );
    coalescer.push({ ...pnl(1), emergency: { run: null } }, false);
    vi.advanceTimersByTime(1);
    coalescer.push({ ...pnl(2), emergency: { run: null } }, false);
    vi.advanceTimersByTime(17);
    expect(told).toEqual(['emergency and pnl', 'emergency']);
  });

  it('moves the candle eight times a second, every second time in one picture with the numbers', () => {
    const told: string[] = [];
    const coalescer = createCoalescer(
      (slices) => told.push(Object.keys(slices).toSorted().join(' and ')),
      () => Date.now(),
    );
    for (let step = 0; step < 100; step += 1) {
      coalescer.push({ ...pnl(step), chart: {} as Slices['chart'] }, false);
      vi.advanceTimersByTime(10);
    }
    expect(told.filter((names) => names === 'pnl')).toEqual([]);
    expect(told.slice(0, 5)).toEqual(['chart and pnl', 'chart', 'chart and pnl', 'chart', 'chart and pnl']);
    expect(told.length).toBeLessThanOrEqual(9);
  });

  it('a full push drops what waited and passes at once', () => {
    const told: boolean[] = [];
    const coalescer = createCoalescer(
      (_, full) => told.push(full),
      () => Date.now(),
    );
    coalescer.push(pnl(1), false);
    coalescer.push(pnl(2), true);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual([true]);
  });
});
