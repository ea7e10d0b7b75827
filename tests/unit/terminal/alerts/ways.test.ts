import { describe, expect, it } from 'vitest';
import { ALERT_DEFAULTS, type AlertRules } from '../../../../shared/contract/index.ts';
import { clock } from '../../../../shared/units/index.ts';
import { isQuiet, waysOf } from '../../../../main/terminal/alerts/ways.ts';
import { onTheDay } from '../../../support/alert-sight.ts';

const RULES: AlertRules = { ...ALERT_DEFAULTS, telegram: true };
const place = (time: string) => ({ at: onTheDay(time), mode: 'paper', times: 1 }) as const;
const filled = { event: 'filled', level: 'info' } as const;
const halt = { event: 'halt', level: 'serious' } as const;

describe('by which ways an alert goes out', () => {
  it('by those of its row', () => {
    expect(waysOf(RULES, filled, place('12:00'))).toEqual({ sound: true, desktop: false, telegram: true });
    expect(waysOf(RULES, { event: 'other', level: 'warning' }, place('12:00'))).toEqual({
      sound: false,
      desktop: false,
      telegram: false,
    });
  });

  it('in quiet hours only what is serious', () => {
    expect(waysOf(RULES, filled, place('23:00'))).toEqual({ sound: false, desktop: false, telegram: false });
    expect(waysOf(RULES, halt, place('23:00'))).toEqual({ sound: true, desktop: true, telegram: true });
  });

  it('nothing goes to Telegram while it is off', () => {
    expect(waysOf(ALERT_DEFAULTS, halt, { ...place('12:00'), times: 3 }).telegram).toBe(false);
  });

  it('quiet hours go over midnight, their first minute in and their last out', () => {
    const night = { from: clock('20:00'), until: clock('08:00') };
    const told = (time: string) => isQuiet(night, onTheDay(time));
    expect(['19:59', '20:00', '00:00', '07:59', '08:00'].map(told)).toEqual([false, true, true, true, false]);
    expect(isQuiet({ from: clock('12:00'), until: clock('13:00') }, onTheDay('12:30'))).toBe(true);
    expect(isQuiet(null, onTheDay('23:00'))).toBe(false);
  });
});
