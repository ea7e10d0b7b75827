import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/units/index.ts';
import { ageOf, engineNow } from '../../../renderer/state/clock.ts';
import {
  chainFreshness,
  indexFreshness,
  marksFreshness,
  oldness,
} from '../../../renderer/state/freshness.ts';
import type { Replica } from '../../../renderer/state/replica.ts';
import { exampleChain } from '../../support/screen/chain.ts';
import { exampleSpread, positionsWith } from '../../support/screen/position.ts';
import { NOW, SESSION } from '../../support/screen/session.ts';

const HEARD = { sessionHeardAt: 1_000, lostAt: null };

function replica(change: Partial<Replica>): Replica {
  const slices = {
    session: SESSION,
    chain: exampleChain(NOW, true),
    positions: positionsWith([exampleSpread()]),
  };
  return {
    slices,
    connected: true,
    signedOut: false,
    waitingSince: 0,
    lastKnownPnl: null,
    paces: [],
    ...HEARD,
    ...change,
  };
}

describe("the engine's clock between pushes", () => {
  it.each([
    [null, 2_000],
    [60, 120_000],
    [1_000, 2_000_000],
    [0, 0],
  ])('at speed %s runs on by %i ms in two seconds', (speed, ranOn) => {
    expect(engineNow({ ...SESSION, speed }, HEARD, 3_000) - NOW).toBe(ranOn);
  });

  it('stands still when it is virtual and the host is silent, and goes on when it is real', () => {
    const lost = { ...HEARD, lostAt: 1_500 };
    expect(engineNow({ ...SESSION, speed: 60 }, lost, 9_000) - NOW).toBe(30_000);
    expect(engineNow(SESSION, lost, 9_000) - NOW).toBe(8_000);
  });

  it('never runs backwards from a tick that is older than the push', () => {
    expect(engineNow(SESSION, HEARD, 900)).toBe(NOW);
  });
});

describe('ages', () => {
  it('count the screen’s own time once, whatever the speed of the virtual clock', () => {
    const session = { ...SESSION, speed: 60 };
    expect(ageOf(instant(NOW - 400), session, HEARD, 1_250)).toBe(650);
  });

  it('stand still while the Demo is paused', () => {
    expect(ageOf(instant(NOW - 400), { ...SESSION, speed: 0 }, HEARD, 60_000)).toBe(400);
  });

  it.each([
    [400, '0.4 s old'],
    [9_400, '9 s old'],
    [65_000, '1 min old'],
    [null, 'age unknown'],
  ])('%s ms is said as %s', (ms, words) => {
    expect(oldness(ms)).toBe(words);
  });
});

describe('freshness', () => {
  it('an index value is stale only beyond its limit and while the market is open', () => {
    expect(indexFreshness(replica({}), 1_000 + SESSION.indexAgeLimitMs).stale).toBe(false);
    expect(indexFreshness(replica({}), 1_001 + SESSION.indexAgeLimitMs).stale).toBe(true);
    const closed = { session: { ...SESSION, phase: 'closed' } as const };
    expect(indexFreshness(replica({ slices: closed }), 60_000).stale).toBe(false);
  });

  it('a silent host makes everything stale, with the age of the silence', () => {
    const lost = replica({ lostAt: 2_000 });
    expect(indexFreshness(lost, 9_000)).toEqual({ stale: true, ageMs: 8_000 });
    expect(chainFreshness(lost, 9_000).stale).toBe(true);
    expect(marksFreshness(lost, 9_000).stale).toBe(true);
  });

  it('the chain is as old as the older quote at the money', () => {
    const chain = exampleChain(instant(NOW - 700), true);
    expect(chainFreshness(replica({ slices: { session: SESSION, chain } }), 1_000).ageMs).toBe(700);
  });

  it('an open leg without a price makes the marks stale; a closed one does not', () => {
    const spread = exampleSpread();
    const without = spread.legs.map((leg) => ({ ...leg, exitPrice: null }));
    const positions = positionsWith([{ ...spread, legs: without }]);
    expect(marksFreshness(replica({ slices: { session: SESSION, positions } }), 1_000).stale).toBe(true);
    expect(marksFreshness(replica({}), 1_000).stale).toBe(false);
  });
});
