import { describe, expect, it } from 'vitest';
import { NO_ALERTS, type Condition, type Slices } from '../../../shared/contract/index.ts';
import { instant, paise, rupees, type Paise } from '../../../shared/units/index.ts';
import { bannersOf } from '../../../renderer/app/banner-facts.ts';
import { factLines } from '../../../renderer/app/fact-lines.ts';
import { linesOf } from '../../../renderer/app/journal-lines.ts';
import { windowOf } from '../../../renderer/ui/scroll-window.ts';
import { announce } from '../../../renderer/state/announcements.ts';
import { metOf, wordsOf } from '../../../renderer/state/conditions.ts';
import { bestFirst } from '../../../renderer/state/palette-search.ts';
import type { Replica } from '../../../renderer/state/replica.ts';
import {
  fixed,
  lakh,
  level,
  percentChange,
  signedRupees,
  signedWhole,
  whenWords,
} from '../../../renderer/ui/format.ts';
import { ENTRIES, journalWith } from '../../support/screen/journal.ts';
import { at } from '../../support/screen/session.ts';
import { STATES, type StateName } from '../../support/screen/states.ts';

const CLOSE: Condition = {
  id: 'close>firstHigh',
  leftName: 'close',
  rightName: 'first bar high',
  op: '>',
  left: 2_598_520,
  right: 2_597_460,
  unit: 'paise',
  met: true,
  distance: 1_060,
};

describe('a condition in words', () => {
  it('says both sides and what there is to spare', () => {
    expect(wordsOf(CLOSE)).toEqual({
      state: 'met',
      left: 'Close',
      leftValue: '25,985.20',
      op: '>',
      right: 'first bar high',
      rightValue: '25,974.60',
      gap: '10.60',
    });
  });

  it('says how much is missing', () => {
    const unmet = { ...CLOSE, left: 2_597_090, met: false, distance: -370 };
    expect(wordsOf(unmet)).toMatchObject({ state: 'unmet', gap: '3.70 short' });
  });

  it('says percentages, facts and what is not known yet', () => {
    const gap = { ...CLOSE, unit: 'basisPoints', left: 63, right: 40, op: '>=', distance: 23 } as const;
    expect(wordsOf(gap)).toMatchObject({ leftValue: '0.63 %', op: '≥', rightValue: '0.40 %', gap: '0.23 %' });
    const fact = { ...CLOSE, unit: 'fact', op: 'is', left: 0, right: 1, met: false, distance: null } as const;
    expect(wordsOf(fact)).toMatchObject({ state: 'unmet', leftValue: '', gap: 'no' });
    expect(wordsOf({ ...CLOSE, left: null, met: false, distance: null })).toMatchObject({
      state: 'unknown',
      leftValue: '–',
      gap: 'not known yet',
    });
  });

  it('counts the further of two branches', () => {
    const no = { ...CLOSE, met: false };
    const explanation = {
      signal: 'S3',
      holds: false,
      conditions: [CLOSE],
      branches: [
        { name: 'A', holds: false, conditions: [no, no] },
        { name: 'B', holds: false, conditions: [CLOSE, no, no] },
      ],
      stopLevel: paise(1),
      option: 'CE',
    } as const;
    expect(metOf(explanation)).toEqual({ met: 2, all: 4 });
  });
});

describe('numbers of the screen', () => {
  it.each([
    [signedWhole(rupees(-106_860)), '−1,06,860'],
    [signedWhole(rupees(0.3)), '0'],
    [signedRupees(rupees(1_254.03)), '+₹1,254.03'],
    [signedRupees(rupees(0)), '₹0.00'],
    [fixed(-0.46, 2), '−0.46'],
    [fixed(-0.001, 2), '0.00'],
    [fixed(null, 2), '–'],
    [lakh(1_740_000), '17.4'],
    [level(rupees(25_870.6)), '25,871'],
    [percentChange(rupees(25_968.3), rupees(25_926.15)), '+0.16%'],
    [percentChange(rupees(25_868.4), rupees(25_958.2)), '−0.35%'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('when something is', () => {
  it('names the day where it is not today', () => {
    expect(whenWords(at('12:15:00'), at('12:00:00'))).toBe('12:15:00');
    expect(whenWords(at('12:15:00'), instant(at('12:00:00') - 86_400_000))).toBe('Thu 19 Nov 12:15:00');
    expect(whenWords(at('12:15:00'), null)).toBe('12:15:00');
  });
});

describe('the palette', () => {
  it('puts the start of the text before the start of a word, and both before the middle', () => {
    const found = bestFirst(['Show a square', 'Unsquare', 'Square off', 'Chart'], (text) => text, 'squ');
    expect(found).toEqual(['Square off', 'Show a square', 'Unsquare']);
  });
});

describe('announcements', () => {
  const state = (name: StateName): Partial<Slices> => STATES[name]() ?? {};

  it('tells a halt at once and fills politely, never a tick', () => {
    const before = state('live');
    expect(announce(before, state('halted')).urgent.join()).toContain('Trading halted: Emergency stop');
    const filled = {
      ...before,
      journal: journalWith([['12:01:00.000', 'FILL', 'Buy 650 25800 PE @ 43.20']]),
    };
    expect(announce(before, filled).polite).toEqual(['Buy 650 25800 PE @ 43.20']);
    const ticked = { ...before, pnl: { ...STATES.live()?.pnl, net: 1 as Paise } } as Partial<Slices>;
    expect(announce(before, ticked)).toEqual({ polite: [], urgent: [] });
  });

  it('an emergency stop that lasts is told at once, and once', () => {
    const text = 'The stop is not flat';
    const own = [
      { id: 1, at: at('12:01:00'), level: 'serious', event: 'stopping', text, acknowledged: false },
    ] as const;
    const before = { alerts: NO_ALERTS };
    const now = { alerts: { ...NO_ALERTS, own } };
    expect(announce(before, now).urgent).toEqual(['The stop is not flat']);
    expect(announce(now, now).urgent).toEqual([]);
  });

  it('tells a stale feed and blocked entries at once', () => {
    const { urgent } = announce(state('live'), state('degraded'));
    expect(urgent.join()).toContain('Breeze feed is stale');
    expect(urgent.join()).toContain('Entries blocked');
  });

  it('says nothing of what was there when the screen opened', () => {
    expect(announce({}, state('halted'))).toEqual({ polite: [], urgent: [] });
  });
});

describe('the banner', () => {
  const allOf = (name: StateName, change: Partial<Replica> = {}) =>
    bannersOf(
      {
        slices: STATES[name]() ?? {},
        connected: true,
        signedOut: false,
        waitingSince: 0,
        sessionHeardAt: 0,
        lostAt: null,
        lastKnownPnl: null,
        paces: [],
        ...change,
      },
      0,
    );
  const of = (...asked: Parameters<typeof allOf>) => allOf(...asked)[0] ?? null;

  it('says the gravest thing, and nothing in quiet Paper', () => {
    expect(of('paper')).toBeNull();
    expect(of('demo')?.head).toBe('DEMO');
    expect(of('live')?.head).toBe('LIVE');
    expect(of('degraded')).toMatchObject({ look: 'stale', liveTag: true, head: 'Prices are 9 s old' });
    expect(of('stopping')?.head).toBe('EMERGENCY STOP RUNNING');
    expect(of('halted')?.head).toBe('Trading halted');
    // The Demo's calendar is old there, which is no degraded screen.
    expect(STATES.demo()?.session.links).toContainEqual(
      expect.objectContaining({ link: 'calendar', state: 'stale' }),
    );
    expect(of('live', { lostAt: 0 })?.head).toMatch(/^Kavach is not answering since /);
  });

  it('a halt stays red and first when the host falls silent, and the silence stands below it', () => {
    const halted = allOf('halted', { lostAt: 0 });
    expect(halted.map(({ look, head }) => [look, head])).toEqual([
      ['halt', 'Trading halted'],
      ['stale', 'Kavach is not answering since 15:02:31'],
    ]);
    // Nobody can hear a reset now.
    expect(halted[0]?.actions).toEqual([]);
    expect(allOf('stopping', { lostAt: 0 }).map(({ head }) => head)[0]).toBe('EMERGENCY STOP RUNNING');
    expect(allOf('paper', { lostAt: 0 })).toHaveLength(1);
  });

  it('says what waits while prices are old, and what the stop at the broker would cost', () => {
    const facts = of('degraded')?.facts ?? [];
    expect(facts[0]).toBe(
      'Index stop and daily limit wait for fresh prices; the broker’s stop rests at 142.00: up to ₹66,040 on the short',
    );
    expect(facts[1]).toMatch(/^Breeze feed silent since/);
    const { positions, ...rest } = STATES.degraded() ?? {};
    const without = { ...rest, positions: { spreads: [] } } as unknown as Partial<Slices>;
    expect(positions?.spreads).toHaveLength(1);
    expect(of('degraded', { slices: without })?.facts[0]).toMatch(/^Breeze feed silent since/);
    // Only the legs have no price: the index stop goes on.
    const { session } = STATES.live() ?? {};
    const legs = { ...STATES.degraded(), session } as Partial<Slices>;
    expect(of('degraded', { slices: legs })?.facts[0]).toMatch(/^Daily limit waits for fresh prices; /);
  });

  it('says how to sign in where the host was started again and knows this browser no more', () => {
    const facts = of('live', { lostAt: 0, connected: false, signedOut: true });
    expect(facts?.head).toBe('Kavach was started again: sign in anew');
    expect(facts?.facts[0]).toContain('running kavach prints a new one');
    expect(facts?.facts).not.toContain('Connecting again by itself');
    expect(facts?.actions).toEqual(['unwind']);
  });

  it('waits two seconds before it says that nobody answers at all', () => {
    expect(of('loading', { connected: false })).toBeNull();
    expect(of('loading', { connected: false, waitingSince: -2_500 })?.head).toBe('Kavach is not answering');
  });
});

describe('the journal page', () => {
  it('puts a heading before the first row of each day', () => {
    const first = ENTRIES[0];
    if (first === undefined) throw new Error('no entries');
    const lines = linesOf([first, { ...first, row: 1, at: instant(first.at - 86_400_000) }]);
    expect(lines.map((line) => line.kind)).toEqual(['day', 'row', 'day', 'row']);
  });

  it('draws what is in view and a little around it', () => {
    expect(windowOf(0, 260, 26, 5_000)).toEqual({ from: 0, to: 20 });
    expect(windowOf(2_600, 260, 26, 5_000)).toEqual({ from: 90, to: 120 });
    expect(windowOf(2_600, 260, 26, 105)).toEqual({ from: 90, to: 105 });
  });

  it('says a recorded moment by India’s clock and a recorded setting with its unit, and keeps the bare value', () => {
    const [start, rule, limit, open] = factLines({
      start: at('10:15:00'),
      plan: { rules: { strikeRule: 'directional50' } },
      settings: { risk: { dailyLossLimit: 1_000_000 } },
      bar: { open: 2_598_520 },
    });
    expect(start).toMatchObject({ value: String(at('10:15:00')), words: 'Thu 19 Nov 10:15:00.000' });
    expect(rule).toMatchObject({ value: 'directional50', words: 'To 50, away from spot' });
    expect(limit).toMatchObject({ words: '₹10,000' });
    expect(open).toMatchObject({ words: null });
  });

  it('lists a fact of any shape by the path to each leaf', () => {
    expect(factLines({ a: { b: [1, 'x'] }, c: null })).toEqual([
      { path: 'a.b[0]', value: '1', words: null },
      { path: 'a.b[1]', value: 'x', words: null },
      { path: 'c', value: 'null', words: null },
    ]);
    expect(factLines(Array.from({ length: 1_000 }, () => 0))).toHaveLength(400);
  });
});
