import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listActions } from '../../../renderer/state/actions.ts';
import { createKeyMatcher } from '../../../renderer/state/key-matcher.ts';
import { keyRefusal, resetRefusal } from '../../../renderer/state/key-rules.ts';
import { joinedPress } from '../../../shared/keyboard/key-text.ts';
import { refusalWords } from '../../../renderer/state/key-words.ts';
import { keysInForce, type OwnKeys } from '../../../shared/keyboard/keys-in-force.ts';
import { KEYMAP, designedKey } from '../../../shared/keyboard/keymap.ts';
import {
  keyFaults,
  ownKeysOf,
  takeKeys,
  undoKeys,
  useOwnKeys,
  withKey,
} from '../../../renderer/state/own-keys.ts';
import { useUi } from '../../../renderer/state/ui-store.ts';
import { STATES } from '../../support/screen/states.ts';

const altDigit = (digit: string) => ({
  key: digit,
  code: `Digit${digit}`,
  ctrl: false,
  alt: true,
  shift: false,
  meta: false,
  repeat: false,
  typing: false,
  scope: null,
  replay: false,
  backtest: false,
  atMs: 0,
});
const ctrlShift = (letter: string) => ({
  ...altDigit(letter),
  code: `Key${letter}`,
  ctrl: true,
  alt: false,
  shift: true,
});
const heard = (own: OwnKeys, press: ReturnType<typeof altDigit>) => {
  const match = createKeyMatcher(keysInForce(own, 'browser'), 'browser')(press);
  return match.kind === 'action' ? match.action : match.kind;
};
const because = (...args: Parameters<typeof keyRefusal>) => {
  const refusal = keyRefusal(...args);
  return refusal === null ? null : refusalWords(refusal, args[3], (action) => action);
};

describe('a key of the user’s own', () => {
  it('is heard in the place of the designed one', () => {
    const own = withKey({}, 'squareOff.all', 'Alt+9', 'browser');
    expect(heard(own, altDigit('9'))).toBe('squareOff.all');
    expect(heard({}, altDigit('9'))).toBe('none');
    expect(heard({}, ctrlShift('F'))).toBe('squareOff.selected');
    expect(heard(withKey(own, 'squareOff.selected', 'Alt+8', 'browser'), ctrlShift('F'))).toBe('none');
  });

  it('stands beside the emergency stop’s own, which nothing takes away', () => {
    const own = withKey({}, 'emergency.stop', 'Alt+9', 'browser');
    expect(heard(own, altDigit('9'))).toBe('emergency.stop');
    expect(heard(own, ctrlShift('X'))).toBe('emergency.stop');
    expect(because('theme.toggle', 'Ctrl+Shift+X', own, 'browser')).toBe(
      'Ctrl+Shift+X is the key of: emergency.stop.',
    );
  });

  it('is for the emergency stop one that is heard while one types', () => {
    for (const key of ['Z', 'Z Z', 'Shift+Z', '/'])
      expect(keyRefusal('emergency.stop', key, {}, 'browser')?.code, key).toBe('NOT_HEARD_WHILE_TYPING');
    expect(keyRefusal('emergency.stop', 'F8', {}, 'browser')).toBeNull();
  });

  it('is none where it is the designed one again', () => {
    expect(withKey({ 'palette.open': 'Alt+9' }, 'palette.open', 'Ctrl+K', 'browser')).toEqual({});
    expect(withKey({ 'palette.open': 'Alt+9' }, 'palette.open', null, 'browser')).toEqual({});
  });
});

describe('a key that an action cannot have', () => {
  it('is another’s that may be heard with it, or stands on the way to one', () => {
    expect(because('theme.toggle', 'Ctrl+K', {}, 'browser')).toBe('Ctrl+K is the key of: palette.open.');
    expect(because('theme.toggle', 'G', {}, 'browser')).toContain('G H is the key of: health.show');
    expect(because('theme.toggle', 'J', {}, 'browser')).toBe('J is the key of: log.journal.');
    expect(because('theme.toggle', 'J J', {}, 'browser')).toBe('J is the key of: log.journal.');
    expect(because('chart.vix', 'J', {}, 'browser')).toBeNull();
    expect(because('theme.toggle', 'G Z', {}, 'browser')).toBeNull();
    expect(because('theme.toggle', 'Ctrl+K', { 'palette.open': 'Alt+9' }, 'browser')).toBeNull();
  });

  it.each([
    ['Ctrl+T', 'browser', 'Browsers keep it'],
    ['Ctrl+3', 'browser', 'Browsers keep it'],
    ['Alt+F4', 'desktop', 'The system keeps it'],
    ['Ctrl+V', 'desktop', 'It edits text'],
    ['Enter', 'browser', 'Dialogs, lists and fields need it'],
    ['ArrowUp', 'browser', 'Dialogs, lists and fields need it'],
    ['Ctrl+Dead', 'browser', 'This is no key'],
    ['Alt+A B C', 'browser', 'This is no key'],
  ] as const)('%s in the column %s: %s', (key, column, words) => {
    expect(because('theme.toggle', key, {}, column)).toContain(words);
  });

  it('is on the desktop none of a browser’s', () => {
    expect(keyRefusal('theme.toggle', 'Ctrl+T', {}, 'desktop')).toBeNull();
  });

  it('leaves Space and arrows to a replay', () => {
    expect(keyRefusal('replay.faster', 'ArrowUp', {}, 'browser')).toBeNull();
    expect(keyRefusal('replay.faster', 'Space', {}, 'browser')?.code).toBe('TAKEN');
  });

  it('is the designed one while another has it', () => {
    const own: OwnKeys = { 'palette.open': 'Alt+9', 'theme.toggle': 'Ctrl+K' };
    expect(resetRefusal('palette.open', own, 'browser')).toEqual({
      code: 'TAKEN',
      by: 'theme.toggle',
      key: 'Ctrl+K',
    });
    expect(resetRefusal('theme.toggle', own, 'browser')).toBeNull();
  });
});

describe('the designed map', () => {
  it.each(['desktop', 'browser', 'mac'] as const)('refuses none of its own keys: %s', (column) => {
    const refused = KEYMAP.flatMap((binding) => {
      const key = designedKey(binding, column);
      return key === null ? [] : [keyRefusal(binding.action, key, {}, column)];
    });
    expect(refused.filter((refusal) => refusal !== null)).toEqual([]);
  });

  it('has a row for every action but the two that act on Live at once', () => {
    const slices = [STATES.paper(), STATES.demo(), STATES.live()].map((state) => state ?? {});
    const actions = slices.flatMap((each) =>
      listActions({ slices: each, connected: true, ui: useUi.getState() }).map(({ id }) => id),
    );
    const rows = new Set(KEYMAP.map(({ action }) => action));
    expect([...new Set(actions.filter((id) => !rows.has(id)))].toSorted()).toEqual([
      'live.endFirstWeek',
      'position.acknowledge',
    ]);
    expect(rows.size).toBe(KEYMAP.length);
  });
});

describe('what was kept', () => {
  it('is believed as far as it can hold, whatever stands there', () => {
    expect(
      ownKeysOf({ 'squareOff.all': 'Alt+9', 'old.action': 'Alt+8', 'log.orders': 7 }, 'browser'),
    ).toEqual({
      'squareOff.all': 'Alt+9',
    });
    expect(ownKeysOf(['Alt+9'], 'browser')).toEqual({});
    expect(ownKeysOf(null, 'browser')).toEqual({});
  });

  it('may be two actions that changed their keys for each other’s', () => {
    const swapped: OwnKeys = { 'squareOff.all': 'Ctrl+Shift+F', 'squareOff.selected': 'Ctrl+Alt+F' };
    expect(ownKeysOf(swapped, 'browser')).toEqual(swapped);
    // The one without the other would hide a key.
    expect(ownKeysOf({ 'squareOff.all': 'Ctrl+Shift+F' }, 'browser')).toEqual({});
  });

  it('never comes to a map in which a key means two things, or to none for the stop', () => {
    const actions = fc.constantFrom(...KEYMAP.map(({ action }) => action));
    const keys = fc.constantFrom(
      'Alt+9',
      'Ctrl+K',
      'Ctrl+T',
      'Ctrl+Shift+X',
      'G',
      'G M',
      'J',
      'J J',
      'Z Z',
      '?',
    );
    fc.assert(
      fc.property(
        fc.dictionary(actions, keys),
        fc.constantFrom('desktop', 'browser', 'mac'),
        (kept, column) => {
          const own = ownKeysOf(kept, column);
          expect(keyFaults(own, column)).toEqual([]);
          const stop = keysInForce(own, column).find(({ action }) => action === 'emergency.stop');
          expect(stop?.keys[0]).toBe('Ctrl+Shift+X');
        },
      ),
    );
  });
});

describe('a change of keys', () => {
  it('is taken back, the last first', () => {
    useOwnKeys.setState({ own: {}, past: [] });
    takeKeys({ 'theme.toggle': 'Alt+9' });
    takeKeys({ 'theme.toggle': 'Alt+9' });
    takeKeys({});
    undoKeys();
    expect(useOwnKeys.getState().own).toEqual({ 'theme.toggle': 'Alt+9' });
    undoKeys();
    undoKeys();
    expect(useOwnKeys.getState()).toEqual({ own: {}, past: [] });
  });
});

describe('two presses', () => {
  it('are one key where both are letters and soon after each other', () => {
    expect(joinedPress('G', 'Z', 400)).toBe('G Z');
    expect(joinedPress('G', 'Z', 1_600)).toBe('Z');
    expect(joinedPress('G Z', 'Y', 400)).toBe('Y');
    expect(joinedPress('G', 'Alt+9', 400)).toBe('Alt+9');
    expect(joinedPress(null, 'G', 0)).toBe('G');
  });
});
