import { describe, expect, it } from 'vitest';
import { badgePixels } from '../../../../main/hosts/electron/badge-picture.ts';
import { closeQuestion } from '../../../../main/hosts/electron/close-question.ts';
import { modeMark, windowTitle } from '../../../../main/hosts/electron/mode-mark.ts';
import { trayLines } from '../../../../main/hosts/electron/tray-lines.ts';
import { keepsAwake } from '../../../../main/hosts/electron/wakefulness.ts';
import type { SessionSlice, SpreadView } from '../../../../shared/contract/index.ts';
import { rupees } from '../../../../shared/units/index.ts';
import { exampleSpread, positionsWith } from '../../../support/screen/position.ts';
import { NOW, SESSION } from '../../../support/screen/session.ts';

const session = (change: Partial<SessionSlice>): SessionSlice => ({ ...SESSION, ...change });
const halted = { state: 'HALTED', reason: 'pressed', since: NOW } as const;
const spread = (change: Partial<SpreadView>): SpreadView => ({ ...exampleSpread(), ...change });

describe('the window’s title', () => {
  it.each<[string, Partial<SessionSlice>]>([
    ['PAPER · Kavach', { mode: 'paper' }],
    ['LIVE, armed · Kavach', { mode: 'live', live: { ...SESSION.live, armed: true } }],
    ['HALTED, LIVE · Kavach', { mode: 'live', halt: halted }],
    ['PAPER, reduce only · Kavach', { mode: 'paper', halt: { ...halted, state: 'REDUCE_ONLY' } }],
    ['REHEARSAL, LIVE · Kavach', { mode: 'live', rehearsal: true }],
    ['DEMO · Kavach', { mode: 'demo' }],
  ])('says %s', (title, change) => {
    expect(windowTitle(modeMark(session(change)))).toBe(title);
  });
});

describe('the badge', () => {
  it('has a shape of its own for each mode and for a halt, so that colour never speaks alone', () => {
    const shapes = (['demo', 'paper', 'live', 'halted'] as const).map((tone) =>
      badgePixels(tone, 16)
        .filter((_, index) => index % 4 === 3)
        .join(''),
    );
    expect(new Set(shapes).size).toBe(4);
  });

  it('shows a halt before the mode', () => {
    expect(modeMark(session({ mode: 'live', halt: halted }))).toMatchObject({ badge: 'HLT', tone: 'halted' });
    expect(modeMark(session({ mode: 'live' }))).toMatchObject({ badge: 'LIV', tone: 'live' });
  });
});

describe('the tray', () => {
  const mark = modeMark(session({ mode: 'live' }));
  const lines = trayLines(mark, positionsWith([exampleSpread()]), { run: null });

  it('says how the terminal stands before anything else', () => {
    expect(lines[0]).toEqual({ label: 'LIVE: 1 spread open', choice: null, within: [] });
  });

  it('has the emergency stop one menu deeper, so that it is chosen twice and no window asks', () => {
    expect(lines.filter(({ choice }) => choice === 'stop')).toEqual([]);
    const stop = lines.find(({ label }) => label === 'Emergency stop');
    expect(stop?.within.map(({ choice }) => choice)).toEqual([null, 'stop']);
    expect(stop?.within[1]?.label).toBe('Stop now: 1 spread open');
  });

  it('tells of a stop until the broker’s book says flat', () => {
    const run = { pressedAt: NOW, by: 'you', steps: [], flatAt: null, foreign: 0, resetFrom: NOW };
    const words = (flatAt: typeof NOW | null) =>
      trayLines(mark, positionsWith([]), { run: { ...run, flatAt } })[1]?.label;
    expect(words(null)).toBe('Emergency stop running: not flat yet');
    expect(words(NOW)).toBe('Emergency stop: flat, by the broker’s book');
  });
});

describe('closing the app', () => {
  it('asks nothing while only paper is open, or nothing', () => {
    expect(closeQuestion(positionsWith([]))).toBeNull();
    expect(closeQuestion(positionsWith([spread({ mode: 'paper' })]))).toBeNull();
    expect(closeQuestion(positionsWith([spread({ mode: 'live', stage: 'flat' })]))).toBeNull();
  });

  it('over a live position says what goes on guarding and what does not', () => {
    const brokerStop = { orderId: '7', trigger: rupees(142.5), limit: rupees(150), distance: null };
    const question = closeQuestion(
      positionsWith([spread({ mode: 'live', brokerStop }), spread({ mode: 'live', brokerStop: null })]),
    );
    expect(question?.message).toBe('2 live spreads are open. Closing Kavach leaves them unguarded.');
    expect(question?.detail).toContain('the stop order at the broker, trigger 142.50');
    expect(question?.detail).toContain('nothing rests at the broker');
    expect(question?.detail).toContain('What does not: the stop by the index, the daily loss limit');
    expect(question?.buttons.map(({ choice }) => choice)).toEqual(['hide', 'stay', 'close']);
  });
});

describe('the machine', () => {
  it('is kept awake while a spread of paper or live is open, and for no Demo', () => {
    const open = (change: Partial<SpreadView>) => keepsAwake(positionsWith([spread(change)]));
    expect(open({ mode: 'paper' })).toBe(true);
    expect(open({ mode: 'live', stage: 'sellingHedge' })).toBe(true);
    expect(open({ mode: 'live', stage: 'flat' })).toBe(false);
    expect(open({ mode: 'demo' })).toBe(false);
  });
});
