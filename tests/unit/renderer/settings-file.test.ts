import { describe, expect, it } from 'vitest';
import { pointsWords } from '../../../renderer/state/settings-points.ts';
import { readSettingsFile, settingsFile } from '../../../renderer/state/settings-file.ts';
import { settingsWarnings } from '../../../renderer/state/settings-warnings.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS, type Settings } from '../../../shared/contract/index.ts';

const inFile = (settings: unknown): string =>
  JSON.stringify({ format: 'kavach-settings', version: 1, settings }, null, 2);

const read = (text: string, base: Settings) => readSettingsFile(text, base, 'browser');

describe('a file of settings', () => {
  it('comes back as what was exported', () => {
    const text = settingsFile(AUTHOR_SETTINGS, 7, { 'squareOff.all': 'Alt+9' });
    expect(read(text, TERMINAL_SETTINGS)).toEqual({
      ok: true,
      value: { settings: AUTHOR_SETTINGS, keys: { 'squareOff.all': 'Alt+9' } },
    });
    expect(text).not.toMatch(/secret|token|apiKey|address/i);
  });

  it('leaves what it does not name as it is', () => {
    expect(read(inFile({ trade: { lotsPerTrade: 4 } }), AUTHOR_SETTINGS)).toEqual({
      ok: true,
      value: {
        settings: { ...AUTHOR_SETTINGS, trade: { ...AUTHOR_SETTINGS.trade, lotsPerTrade: 4 } },
        keys: null,
      },
    });
  });

  it('is refused with each line that is wrong, and without what stands there', () => {
    const text = inFile({ trade: { lotsPerTrade: 0, apiSecret: 'hush' }, risk: { maxPositions: 11 } });
    const refused = read(text, TERMINAL_SETTINGS);
    expect(refused.ok ? [] : refused.error).toEqual([
      { line: 7, what: 'trade.apiSecret', message: 'There is no such setting.' },
      { line: 6, what: 'trade.lotsPerTrade', message: 'Must be a whole number, 1 to 1,000 lots.' },
      { line: 10, what: 'risk.maxPositions', message: 'Must be a whole number, 1 to 10 spreads.' },
    ]);
    expect(JSON.stringify(refused)).not.toContain('hush');
  });

  it('is refused with each key that no action can have, beside the keys that hold', () => {
    const keys = { 'squareOff.all': 'Ctrl+T', 'theme.toggle': 'Ctrl+K', 'no.such': 'Alt+9' };
    const text = JSON.stringify({ format: 'kavach-settings', version: 1, settings: {}, keys }, null, 2);
    const refused = read(text, TERMINAL_SETTINGS);
    expect(refused.ok ? [] : refused.error).toEqual([
      {
        line: 6,
        what: 'keys.squareOff.all',
        message: 'Browsers keep it for their own tabs and windows.',
      },
      { line: 7, what: 'keys.theme.toggle', message: 'Ctrl+K is the key of: palette.open.' },
      { line: 8, what: 'keys.no.such', message: 'There is no such action.' },
    ]);
    expect(
      read('{"format":"kavach-settings","version":1,"settings":{},"keys":[]}', TERMINAL_SETTINGS).ok,
    ).toBe(false);
  });

  it.each(['', '[]', '{}', '{"format":"kavach-settings","version":2}'])('that is %j is none', (text) => {
    expect(read(text, TERMINAL_SETTINGS).ok).toBe(false);
  });
});

describe('a limit as points', () => {
  it('is over lots × lot size, and unknown without one', () => {
    const of = (lotSize: number | null) =>
      pointsWords(TERMINAL_SETTINGS, 'dailyLossLimit', { lots: 10, lotSize });
    expect(of(65)).toBe('15.4 points of 650 units, 10 × 65');
    expect(of(null)).toContain('– points');
    expect(pointsWords(AUTHOR_SETTINGS, 'dailyLossLimit', { lots: 10, lotSize: 65 })).toBeNull();
    expect(pointsWords(TERMINAL_SETTINGS, 'maxLots', { lots: 10, lotSize: 65 })).toBeNull();
  });
});

describe('what a change takes away', () => {
  it('is said before it is sent', () => {
    expect(settingsWarnings(TERMINAL_SETTINGS, AUTHOR_SETTINGS, 'live')).toHaveLength(3);
    expect(settingsWarnings(AUTHOR_SETTINGS, TERMINAL_SETTINGS, 'paper')).toEqual([]);
  });
});
