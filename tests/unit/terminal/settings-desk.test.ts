import { describe, expect, it } from 'vitest';
import { MemorySettings } from '../../../main/adapters/memory/memory-stores.ts';
import type { EngineInput } from '../../../main/engine/index.ts';
import { SettingsDesk } from '../../../main/terminal/settings-desk.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';

function openDesk() {
  const told: EngineInput[] = [];
  const desk = new SettingsDesk(new MemorySettings(TERMINAL_SETTINGS), (input) => told.push(input));
  return { desk, told };
}

describe('the settings of a terminal', () => {
  it('are told to the engines once they are saved', () => {
    const { desk, told } = openDesk();
    expect(desk.set(AUTHOR_SETTINGS, 1)).toEqual({ ok: true, value: { revision: 2 } });
    expect(told).toEqual([{ type: 'settings', revision: 2, settings: AUTHOR_SETTINGS }]);
  });

  it('of one screen never overwrite those that another has saved meanwhile', () => {
    const { desk, told } = openDesk();
    desk.set(AUTHOR_SETTINGS, 1);
    const late = desk.set(TERMINAL_SETTINGS, 1);
    expect(late).toMatchObject({ ok: false, error: { code: 'NOT_NOW' } });
    expect(late.ok ? '' : late.error.message).toContain('revision 2, yours were made from 1');
    expect(desk.settings).toEqual(AUTHOR_SETTINGS);
    expect(told).toHaveLength(1);
  });

  it('are not overwritten either where a signal was switched meanwhile', () => {
    const { desk } = openDesk();
    desk.enable('S3', false);
    expect(desk.set(AUTHOR_SETTINGS, 1).ok).toBe(false);
    expect(desk.settings.signals.enabled.S3).toBe(false);
  });

  it('know those before the last save, so that it can be undone', () => {
    const { desk } = openDesk();
    expect(desk.state.previous).toBeNull();
    desk.set(AUTHOR_SETTINGS, 1);
    expect(desk.state).toEqual({ revision: 2, settings: AUTHOR_SETTINGS, previous: TERMINAL_SETTINGS });
  });
});
