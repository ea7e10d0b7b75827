import { describe, expect, it } from 'vitest';
import { demoFacts } from '../../../renderer/app/banner-demo.ts';
import { markWhen } from '../../../renderer/charts/mark-when.ts';
import {
  pacesWith,
  reachedSpeed,
  reachedWords,
  type PaceMark,
} from '../../../renderer/state/reached-speed.ts';
import { whatComesNext } from '../../../renderer/state/what-comes-next.ts';
import { firedBarWords } from '../../../renderer/state/fired-bar-words.ts';
import type { SessionSlice, Slices, SpreadView } from '../../../shared/contract/index.ts';
import { after, clock, instant, istInstant, tradingDate } from '../../../shared/units/index.ts';
import { exampleSpread } from '../../support/screen/position.ts';
import { at, NOW, SESSION } from '../../support/screen/session.ts';
import { STATES } from '../../support/screen/states.ts';

const MINUTE = 60_000;
const OPEN = exampleSpread();
const CLOSED: SpreadView = { ...OPEN, stage: 'flat' };
const WAITING = { fired: null, monitored: true };
const FIRED = { fired: STATES.paper()?.signals.fired ?? null, monitored: true };
const next = (
  spreads: readonly SpreadView[],
  signals: typeof WAITING | typeof FIRED,
  session: Partial<SessionSlice> = {},
  nextEvaluationAt = at('12:15:00'),
) => whatComesNext({ ...SESSION, ...session }, { spreads, nextEvaluationAt }, signals, session.now ?? NOW);

describe('what the header counts down to', () => {
  it('is the square-off while a spread is open that ends today', () => {
    expect(next([OPEN], FIRED)).toEqual({ words: 'square-off in', in: at('15:15:00') - NOW });
    const toExpiry = { ...OPEN, exitRule: 'expiry' } as const;
    expect(next([toExpiry], FIRED).words).toBe('closes in');
    expect(next([{ ...toExpiry, expiry: SESSION.date }], FIRED).words).toBe('square-off in');
  });

  it('is the next signal’s bar while nothing is open and nothing has fired, and the close once the week is used', () => {
    expect(next([], WAITING)).toEqual({ words: 'signal bar in', in: at('12:15:00') - NOW });
    expect(next([CLOSED], FIRED)).toEqual({ words: 'closes in', in: at('15:40:00') - NOW });
    expect(next([], { ...WAITING, monitored: false }).words).toBe('closes in');
  });

  it('is the next session when the market is closed, not the square-off of a week that is over', () => {
    const monday = istInstant(tradingDate('2026-11-23'), clock('10:15'));
    const evening = { phase: 'closed', now: at('18:00:00') } as const;
    expect(next([], FIRED, evening, monday)).toEqual({ words: 'next session Mon 23 Nov', in: null });
    const morning = { phase: 'beforeOpen', now: at('08:45:00') } as const;
    expect(next([], WAITING, morning, at('10:15:00'))).toEqual({ words: 'opens today', in: null });
  });

  it('is nothing where trading is halted and flat', () => {
    const halt = { state: 'HALTED', reason: null, since: null } as const;
    expect(next([CLOSED], FIRED, { halt })).toEqual({ words: 'no position', in: null });
  });
});

describe('the one line of the Demo', () => {
  const line = (change: Partial<Slices>) => demoFacts({ ...STATES.demo(), ...change }).facts[0];

  it('says what happened before the screen was opened, and what to try', () => {
    const { firstBar, demo } = STATES;
    const session = demo()?.session ?? SESSION;
    expect(line({})).toBe(
      'Simulated market. S7’s spread is open since 11:15: try Square off or the emergency stop',
    );
    expect(line({ ...firstBar(), session })).toBe(
      'Simulated market. Nothing has fired. The first bar closes at 10:15',
    );
    expect(line({ ...firstBar(), session: { ...session, speed: 1 } })).toBe(
      'Simulated market. Nothing has fired. The first bar closes at 10:15: 60× is a minute a second',
    );
    expect(line({ session: { ...session, speed: 0 } })).toContain(
      'It stands still: 60× is a minute a second',
    );
    const signals = demo()?.signals;
    if (signals === undefined) throw new Error('no signals');
    const outcome = { kind: 'closed', text: '', reasons: [] } as const;
    const positions = { spreads: [CLOSED] } as unknown as Slices['positions'];
    expect(line({ positions, signals: { ...signals, outcome } })).toBe(
      'Simulated market. S7 fired at 11:15 and its spread is closed: choose another day at the right',
    );
  });
});

describe('a bar and the signal that it brings', () => {
  it('the bar is named by its start and the signal by its close, both said', () => {
    const bar = { barStart: at('10:15:00'), barClose: at('11:15:00') };
    expect(firedBarWords(bar)).toBe('Thu 10:15 bar, fired at its close 11:15');
    expect(markWhen({ kind: 'signal', at: bar.barStart })).toBe(
      'Thu 19 Nov 10:15 bar, fired at its close 11:15',
    );
    expect(markWhen({ kind: 'signal', at: at('15:15:00') })).toBe(
      'Thu 19 Nov 15:15 bar, fired at its close with the day',
    );
    expect(markWhen({ kind: 'entry', at: at('11:15:03') })).toBe('Thu 19 Nov 11:15');
  });
});

describe('the speed that the Demo reaches', () => {
  const run = (speed: number, times: number, seconds: number): readonly PaceMark[] => {
    let marks: readonly PaceMark[] = [];
    for (let quarter = 0; quarter <= seconds * 4; quarter += 1) {
      const now = after(NOW, quarter * 250 * times);
      marks = pacesWith(marks, { now, speed }, quarter * 250);
    }
    return marks;
  };

  it('is said where the machine does not come up to the one that was chosen', () => {
    expect(reachedSpeed(run(300, 61.6, 10))).toBeCloseTo(61.6, 1);
    expect(reachedWords(61.6)).toBe('reaches 62×');
    expect(reachedWords(1)).toBe('reaches 1×');
    expect(reachedSpeed(run(60, 59, 10))).toBeNull();
  });

  it('is not said before two seconds were seen, nor after another speed or another day was chosen', () => {
    expect(reachedSpeed(run(300, 60, 1))).toBeNull();
    const slow = run(300, 60, 10);
    const chosen = { now: after(NOW, 700_000), speed: 10 };
    expect(reachedSpeed(pacesWith(slow, chosen, 10_250))).toBeNull();
    expect(pacesWith(slow, { now: instant(NOW - MINUTE), speed: 300 }, 10_250)).toHaveLength(1);
    expect(pacesWith(slow, { now: NOW, speed: null }, 10_250)).toEqual([]);
  });
});
