import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AUTHOR_SETTINGS,
  differences,
  partOf,
  PRESETS,
  readSettings,
  readSettingText,
  SETTING_NAMES,
  SETTINGS,
  settingOf,
  settingText,
  settingWords,
  TERMINAL_SETTINGS,
  withSetting,
  type SettingName,
} from '../../../../shared/contract/index.ts';
import { rupees } from '../../../../shared/units/index.ts';
import { settingsPage } from '../../../support/settings-page.ts';

const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'settings.md');
const { signals, trade, risk } = TERMINAL_SETTINGS;

describe('the catalogue of settings', () => {
  it('is the page docs/settings.md, setting by setting', () => {
    if (process.env['KAVACH_WRITE'] === '1') writeFileSync(page, settingsPage());
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(settingsPage());
  });

  it('has every setting once, each name in one part', () => {
    const all = [...Object.keys(signals), ...Object.keys(trade), ...Object.keys(risk)];
    expect(SETTING_NAMES.toSorted()).toEqual(all.toSorted());
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(SETTING_NAMES.map((name) => SETTINGS[name].title)).size).toBe(all.length);
  });

  it('takes its own defaults, and both presets', () => {
    for (const preset of Object.values(PRESETS))
      expect(readSettings(preset)).toEqual({ ok: true, value: preset });
  });

  it('reads every default out of the text that it shows for it', () => {
    for (const preset of Object.values(PRESETS)) {
      for (const name of SETTING_NAMES) {
        const value = settingOf(preset, name);
        expect([name, readSettingText(name, settingText(name, value))]).toEqual([name, { ok: true, value }]);
      }
    }
  });

  it('takes each number at its limits and refuses it beyond', () => {
    for (const name of SETTING_NAMES) {
      const { shape } = SETTINGS[name];
      if (shape.kind !== 'number') continue;
      for (const at of [shape.min, shape.max])
        expect(readSettingText(name, String(at)).ok, `${name} ${at}`).toBe(true);
      expect(readSettingText(name, String(shape.max * 2)).ok, name).toBe(false);
      expect(readSettingText(name, '-1').ok, name).toBe(false);
      expect(readSettingText(name, '').ok, name).toBe(false);
      expect(readSettingText(name, 'off').ok, name).toBe(shape.off === true);
    }
  });
});

describe('a value', () => {
  it.each<[SettingName, string, unknown]>([
    ['dailyLossLimit', '₹10,000', rupees(10_000)],
    ['dailyLossLimit', 'off', null],
    ['minCredit', '₹5 a unit', rupees(5)],
    ['entryWindowMs', '300 s', 300_000],
    ['brokerStopReviseMs', '30 min', 1_800_000],
    ['maxQuoteAgeMs', '0.25 s', 250],
    ['squareOffAt', '15:15', trade.squareOffAt],
    ['exitRule', 'Daily, MIS', 'daily'],
    ['enabled', 'S1 S2 S3 S4 S5 S6 S7 S8', signals.enabled],
  ])('of %s reads %s', (name, words, value) => {
    expect(settingWords(name, value)).toBe(words);
  });

  it('that is typed is read exactly, or refused with what may stand there', () => {
    expect(readSettingText('dailyLossLimit', '12,345.67')).toEqual({ ok: true, value: 1_234_567 });
    expect(readSettingText('dailyLossLimit', '0.001').ok).toBe(false);
    expect(readSettingText('hedgeOffsetPoints', '130')).toEqual({
      ok: false,
      error: 'Must be 100 to 500 points, in steps of 50.',
    });
    expect(readSettingText('misEntryCutoff', '15:26')).toEqual({
      ok: false,
      error: 'Must be 09:15 to 15:25.',
    });
    expect(readSettingText('enabled', 'S1 S9').ok).toBe(false);
  });
});

describe('settings from elsewhere', () => {
  it('are refused with everything that is wrong in them', () => {
    const bad = {
      signals: { ...signals, enabled: { S1: true } },
      trade: { ...trade, lotsPerTrade: 0, magic: 1 },
      risk: { ...risk, maxPositions: '3' },
    };
    const read = readSettings(bad);
    expect(read.ok ? [] : read.error.map(({ path }) => path.join('.'))).toEqual([
      'signals.enabled',
      'trade.magic',
      'trade.lotsPerTrade',
      'risk.maxPositions',
    ]);
  });

  it('are refused where times are out of order, or entries are more than all orders', () => {
    const late = withSetting(TERMINAL_SETTINGS, 'entryUntil', trade.squareOffChaseUntil);
    const fast = withSetting(TERMINAL_SETTINGS, 'ordersPerSecond', 4);
    expect([late, fast].map((each) => readSettings(each))).toMatchObject([
      { ok: false, error: [{ name: 'squareOffAt' }] },
      { ok: false, error: [{ name: 'entriesPerSecond' }] },
    ]);
  });

  it('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof readSettings(value).ok).toBe('boolean');
        readSettings({ ...TERMINAL_SETTINGS, trade: value });
      }),
    );
  });

  it('differ from others in the settings that have another value', () => {
    expect(differences(TERMINAL_SETTINGS, TERMINAL_SETTINGS)).toEqual([]);
    expect(differences(TERMINAL_SETTINGS, AUTHOR_SETTINGS)).toEqual([
      'expiryRule',
      'minCredit',
      'minCreditPercentOfWidth',
      'costRule',
      'exitRule',
      'stopRule',
      'dailyLossLimit',
    ]);
    expect(partOf('paperCapital')).toBe('risk');
  });
});
