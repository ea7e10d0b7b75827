import { describe, expect, it } from 'vitest';
import { TERMINAL_SETTINGS, type Settings } from '../../../../shared/contract/index.ts';
import { MemorySettings } from '../../../../main/adapters/memory/index.ts';
import { ScenarioSettings } from '../../../../main/hosts/demo/scenario-settings.ts';

function rule(loaded: { readonly settings: Settings } | null): string | undefined {
  return loaded?.settings.trade.exitRule;
}

describe('the settings of a Demo that is about an exit rule', () => {
  it('hold its rule, and leave the user’s own on disk when he changes something else', () => {
    const store = new MemorySettings(TERMINAL_SETTINGS);
    const settings = new ScenarioSettings(store, 'expiry');
    expect(rule(settings.load())).toBe('expiry');
    const now = settings.load()?.settings ?? TERMINAL_SETTINGS;
    settings.save({ ...now, risk: { ...now.risk, maxPositions: 2 } });
    expect(rule(settings.load())).toBe('expiry');
    expect(rule(store.load())).toBe('daily');
    expect(store.load()?.settings.risk.maxPositions).toBe(2);
  });

  it('take the rule that the user sets himself', () => {
    const store = new MemorySettings(TERMINAL_SETTINGS);
    const settings = new ScenarioSettings(store, 'expiry');
    settings.save(TERMINAL_SETTINGS);
    expect(rule(settings.load())).toBe('daily');
    expect(rule(store.load())).toBe('daily');
  });
});
