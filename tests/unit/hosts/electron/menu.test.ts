import { describe, expect, it } from 'vitest';
import { acceleratorOf } from '../../../../main/hosts/electron/accelerator.ts';
import { actionMenus } from '../../../../main/hosts/electron/menu.ts';
import { ACTION_MENUS, ACTION_TITLES } from '../../../../shared/keyboard/action-menus.ts';
import { KEYMAP } from '../../../../shared/keyboard/keymap.ts';

const lineOf = (action: string, own = {}, column: 'desktop' | 'mac' = 'desktop') =>
  actionMenus(own, column)
    .flatMap(({ actions }) => actions)
    .find((each) => each.action === action);

describe('the menu', () => {
  it('has every action once, and those of the key map are all among them', () => {
    const all = ACTION_MENUS.flatMap(({ actions }) => actions);
    expect(new Set(all).size).toBe(all.length);
    expect(all.toSorted()).toEqual(Object.keys(ACTION_TITLES).toSorted());
    expect(KEYMAP.map(({ action }) => action).filter((action) => !all.includes(action))).toEqual([]);
  });

  it('begins with the emergency stop and its key', () => {
    const [first] = actionMenus({}, 'desktop');
    expect(first?.title).toBe('Safety');
    expect(first?.actions[0]).toEqual({
      action: 'emergency.stop',
      label: 'Emergency stop',
      accelerator: 'CommandOrControl+Shift+X',
    });
  });

  it('shows every designed key, beside the line or in its words', () => {
    const bare = KEYMAP.filter(({ desktop }) => desktop !== null).filter(({ action, desktop }) => {
      const line = lineOf(action);
      return line?.accelerator === null && !line.label.includes(`(${desktop?.replace('Arrow', '')}`);
    });
    expect(bare).toEqual([]);
  });

  it('offers no letter alone as a key of the system: it is text while one types', () => {
    expect(lineOf('timeframe.15')).toMatchObject({
      label: 'Chart: 15 minutes  (Q in the chart)',
      accelerator: null,
    });
    expect(lineOf('backtest.run')).toMatchObject({ accelerator: null });
  });

  it('shows the user’s own key in place of the designed one; the stop keeps both', () => {
    expect(lineOf('page.journal', { 'page.journal': 'Alt+J' })).toMatchObject({ accelerator: 'Alt+J' });
    expect(lineOf('page.journal', { 'page.journal': 'G J' })).toMatchObject({
      label: 'Go to Journal  (G J)',
      accelerator: null,
    });
    expect(lineOf('emergency.stop', { 'emergency.stop': 'F9' })).toMatchObject({
      label: 'Emergency stop  (F9)',
      accelerator: 'CommandOrControl+Shift+X',
    });
  });

  it('writes an ampersand so that it is seen', () => {
    expect(lineOf('focus.money')?.label).toBe('Focus the P&&L and risk');
  });
});

describe('a key as the system writes it', () => {
  it.each([
    ['Ctrl+Alt+F', 'CommandOrControl+Alt+F'],
    ['F1', 'F1'],
    ['Alt+ArrowUp', 'Alt+Up'],
    ['Ctrl++', 'CommandOrControl+Plus'],
    ['Q', null],
    ['G M', null],
    ['Space', null],
  ])('%s is %s', (key, accelerator) => {
    expect(acceleratorOf(key)).toBe(accelerator);
  });
});
