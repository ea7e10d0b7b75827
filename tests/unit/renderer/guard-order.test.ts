import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedLines } from '../../../renderer/charts/guarded-lines.ts';
import { guardSentence, guardsOf } from '../../../renderer/state/guard-order.ts';
import { endWords } from '../../../renderer/state/spread-end.ts';
import { paise, rupees, tradingDate } from '../../../shared/units/index.ts';
import { exampleSpread } from '../../support/screen/position.ts';
import { SESSION } from '../../support/screen/session.ts';
import { STATES } from '../../support/screen/states.ts';

const PUT = exampleSpread();
const CALL = { ...PUT, option: 'CE', stopLevel: rupees(26_200), toStop: rupees(231.7) } as const;
const LIMIT = rupees(10_000);

describe('what ends a spread first', () => {
  it('of a put is the higher level, of a call the lower one', () => {
    const [first, second] = guardsOf(PUT, LIMIT);
    expect(first).toEqual({
      kind: 'dailyLimit',
      at: rupees(25_871),
      away: rupees(97.3),
      cost: rupees(-10_000),
    });
    expect(second).toMatchObject({ kind: 'stop', at: rupees(25_800), away: rupees(168.3) });
    const near = guardsOf({ ...CALL, limitTripsAt: rupees(26_100) }, LIMIT);
    expect(near.map(({ kind, away }) => [kind, away])).toEqual([
      ['dailyLimit', rupees(131.7)],
      ['stop', rupees(231.7)],
    ]);
    const far = guardsOf({ ...CALL, limitTripsAt: rupees(26_300) }, LIMIT);
    expect(far.map(({ kind }) => kind)).toEqual(['stop', 'dailyLimit']);
  });

  it('is the stop alone where no limit is set or none is reached', () => {
    expect(guardsOf({ ...PUT, limitTripsAt: null }, null)).toEqual([
      { kind: 'stop', at: rupees(25_800), away: rupees(168.3), cost: rupees(-19_914) },
    ]);
  });

  it('is never farther away than the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PE' as const, 'CE' as const),
        fc.integer({ min: 2_400_000, max: 2_700_000 }),
        fc.integer({ min: 2_400_000, max: 2_700_000 }),
        fc.integer({ min: -50_000, max: 50_000 }),
        (option, stop, trips, toStop) => {
          const spread = { ...PUT, option, stopLevel: paise(stop), toStop: paise(toStop) };
          const [first, second] = guardsOf({ ...spread, limitTripsAt: paise(trips) }, LIMIT);
          expect(first.away ?? 0).toBeLessThanOrEqual(second?.away ?? 0);
        },
      ),
    );
  });

  it('is said in a sentence with what it costs', () => {
    expect(guardSentence(guardsOf(PUT, LIMIT))).toBe(
      'The daily limit comes first, at 25,871: about −10,000 rupees on the day. The stop at 25,800 is not reached before it.',
    );
    expect(guardSentence(guardsOf({ ...PUT, limitTripsAt: null }, null))).toBe(
      'The stop comes first, at 25,800: about −19,914 rupees on the spread, by the model.',
    );
  });

  it('stands beside the lines of the chart', () => {
    const { chart, positions, risk } = STATES.paper() ?? {};
    const lines = guardedLines(chart?.lines ?? [], positions ?? null, risk ?? null);
    expect(lines.map(({ label }) => label).toSorted()).toEqual([
      'Daily limit at 25,871, first: −₹10,000',
      'Hedge · 25600 PE',
      'Stop · 25800 PE short: −₹19,900',
    ]);
    expect(guardedLines(chart?.lines ?? [], null, null)).toEqual(chart?.lines);
  });
});

describe('when the clock ends a spread', () => {
  it('is the square-off of the day, or its expiry', () => {
    expect(endWords(PUT, SESSION)).toBe('ends 15:15');
    const held = { exitRule: 'expiry', expiry: tradingDate('2026-11-23') } as const;
    expect(endWords(held, SESSION)).toBe('ends 23 Nov, its expiry');
    expect(endWords({ ...held, expiry: SESSION.date }, SESSION)).toBe('ends 15:15');
    expect(endWords(PUT, null)).toBe('ends the same day');
  });
});
