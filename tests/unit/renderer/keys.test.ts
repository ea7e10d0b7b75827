import { describe, expect, it } from 'vitest';
import { createKeyMatcher, type KeyPress } from '../../../renderer/state/key-matcher.ts';
import { ariaKeys } from '../../../shared/keyboard/key-text.ts';
import { keysInForce, shownKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { KEYMAP, type KeyColumn } from '../../../shared/keyboard/keymap.ts';

function press(text: string, change: Partial<KeyPress> = {}): KeyPress {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return {
    key: parts.includes('Shift') || key.length > 1 ? key : key.toLowerCase(),
    code,
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    meta: parts.includes('Meta'),
    repeat: false,
    typing: false,
    scope: null,
    replay: false,
    backtest: false,
    atMs: 0,
    ...change,
  };
}

function actionOf(column: KeyColumn, ...presses: KeyPress[]): string {
  const match = createKeyMatcher(keysInForce({}, column), column);
  const found = presses.map(match).at(-1);
  return found?.kind === 'action' ? found.action : (found?.kind ?? 'none');
}

describe('the keyboard map', () => {
  it('gives each key of a column and scope to one action only', () => {
    for (const column of ['desktop', 'browser'] as const) {
      const keys = KEYMAP.map((binding) => `${binding.scope} ${binding[column] ?? binding.action}`);
      expect(new Set(keys).size, column).toBe(keys.length);
    }
  });

  it('uses in a browser no chord that browsers keep for themselves', () => {
    const reserved = /^Ctrl\+(Shift\+)?[NTW]$|^Ctrl\+(Shift\+)?Q$|^Ctrl\+\d$|^F1$/;
    expect(KEYMAP.map(({ browser }) => browser ?? '').filter((key) => reserved.test(key))).toEqual([]);
  });

  it('shows Cmd and Option on a Mac desktop', () => {
    expect(shownKeys('squareOff.all', 'mac', {})).toEqual(['Cmd+Option+F']);
    expect(shownKeys('live.open', 'browser', {})).toEqual([]);
    expect(ariaKeys(['Cmd+Shift+X', 'G M'])).toBe('Meta+Shift+X');
  });
});

describe('matching keys', () => {
  it.each([
    ['browser', 'Ctrl+Shift+X', 'emergency.stop'],
    ['browser', 'Ctrl+K', 'palette.open'],
    ['browser', 'Alt+Shift+P', 'live.disarm'],
    ['desktop', 'Ctrl+1', 'page.morning'],
    ['desktop', 'Alt+6', 'focus.money'],
    ['desktop', 'F1', 'keys.show'],
    ['browser', 'F1', 'none'],
    ['mac', 'Ctrl+K', 'none'],
    ['mac', 'Meta+K', 'none'],
  ] as const)('%s: %s is %s', (column, key, action) => {
    const meta = key.startsWith('Meta');
    const expected = column === 'mac' && meta ? 'palette.open' : action;
    expect(actionOf(column, press(key))).toBe(expected);
  });

  it('finds a letter by its place where a modifier has changed what it types', () => {
    const odd = press('Ctrl+Alt+F', { key: 'ƒ', code: 'KeyF' });
    expect(actionOf('desktop', odd)).toBe('squareOff.all');
  });

  it('reads a sequence within a second and a half, and not later', () => {
    expect(actionOf('browser', press('G'), press('J', { atMs: 1_400 }))).toBe('page.journal');
    expect(actionOf('browser', press('G'), press('J', { atMs: 1_600 }))).toBe('none');
    expect(actionOf('browser', press('P'), press('3'))).toBe('focus.signals');
  });

  it('hears a panel’s keys only there, and the sequence before them', () => {
    expect(actionOf('browser', press('5'))).toBe('none');
    expect(actionOf('browser', press('5', { scope: 'chart' }))).toBe('timeframe.5');
    expect(actionOf('browser', press('5', { scope: 'signals' }))).toBe('signal.select.S5');
    const chart = { scope: 'chart' } as const;
    expect(actionOf('browser', press('P', chart), press('5', chart))).toBe('focus.log');
  });

  it('hears a replay’s keys only over an open replay', () => {
    const space = press('Space', { key: ' ', code: 'Space' });
    expect(actionOf('browser', space)).toBe('none');
    expect(actionOf('browser', { ...space, replay: true })).toBe('replay.toggle');
    const right = press('ArrowRight', { replay: true });
    expect(actionOf('browser', right)).toBe('replay.bar.next');
    expect(actionOf('browser', { ...right, shift: true })).toBe('replay.decision.next');
    expect(actionOf('browser', press('+', { key: '+', code: 'Equal', shift: true, replay: true }))).toBe(
      'replay.faster',
    );
    expect(actionOf('browser', press('-', { replay: true, typing: true }))).toBe('none');
  });

  it('begins a backtest by key on the Backtest page only, also while one types', () => {
    expect(actionOf('browser', press('Ctrl+Enter'))).toBe('none');
    expect(actionOf('browser', press('Ctrl+Enter', { backtest: true, typing: true }))).toBe('backtest.run');
  });

  it('takes letters as text while one types, but not chords', () => {
    expect(actionOf('browser', press('G', { typing: true }), press('J', { typing: true }))).toBe('none');
    expect(actionOf('browser', press('Ctrl+Shift+X', { typing: true }))).toBe('emergency.stop');
    expect(actionOf('browser', press('?', { key: '?', shift: true, typing: true }))).toBe('none');
    expect(actionOf('browser', press('?', { key: '?', shift: true }))).toBe('keys.show');
  });

  it('leaves to the system what is pressed with its own modifier', () => {
    expect(actionOf('browser', press('Meta+J', { scope: 'log' }))).toBe('none');
    expect(actionOf('mac', press('Ctrl+J', { scope: 'log' }))).toBe('none');
    expect(actionOf('browser', press('J', { scope: 'log' }))).toBe('log.journal');
  });

  it('makes no action of a held key', () => {
    expect(actionOf('browser', press('Ctrl+Shift+F', { repeat: true }))).toBe('none');
  });
});
