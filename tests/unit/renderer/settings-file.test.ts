import { describe, expect, it } from 'vitest';
import { pointsWords } from '../../../renderer/state/settings-points.ts';
import { readSettingsFile, settingsFile } from '../../../renderer/state/settings-file.ts';
import { settingsWarnings } from '../../../renderer/state/settings-warnings.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';

const inFile = (settings: unknown): string =>
  JSON.stringify({ format: 'kavach-settings', version: 1, settings }, null, 2);

describe('a file of settings', () => {
  it('comes back as what was exported', () => {
    const text = settingsFile(AUTHOR_SETTINGS, 7);
    expect(readSettingsFile(text, TERMINAL_SETTINGS)).toEqual({ ok: true, value: AUTHOR_SETTINGS });
    expect(text).not.toMatch(/secret|token|apiKey|address/i);
  });

  it('leaves what it does not name as it is', () => {
    const read = readSettingsFile(inFile({ trade: { lotsPerTrade: 4 } }), AUTHOR_SETTINGS);
    expect(read).toEqual({
      ok: true,
      value: { ...AUTHOR_SETTINGS, trade: { ...AUTHOR_SETTINGS.trade, lotsPerTrade: 4 } },
    });
  });

  it('is refused with each line that is wrong, and without what stands there', () => {
    const text = inFile({ trade: { lotsPerTrade: 0, apiSecret: 'hush' }, risk: { maxPositions: 11 } });
    const read = readSettingsFile(text, TERMINAL_SETTINGS);
    expect(read.ok ? [] : read.error).toEqual([
      { line: 7, what: 'trade.apiSecret', message: 'There is no such setting.' },
      { line: 6, what: 'trade.lotsPerTrade', message: 'Must be a whole number, 1 to 1,000 lots.' },
      { line: 10, what: 'risk.maxPositions', message: 'Must be a whole number, 1 to 10 spreads.' },
    ]);
    expect(JSON.stringify(read)).not.toContain('hush');
  });

  it.each(['', '[]', '{}', '{"format":"kavach-settings","version":2}'])('that is %j is none', (text) => {
    expect(readSettingsFile(text, TERMINAL_SETTINGS).ok).toBe(false);
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
