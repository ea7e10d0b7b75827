import { describe, expect, it } from 'vitest';
import { holdOff, isResetWord, isStopRunning } from '../../../renderer/state/reset.ts';
import { settingsWarnings } from '../../../renderer/state/settings-warnings.ts';
import { TERMINAL_SETTINGS, withSetting } from '../../../shared/contract/index.ts';
import { doneStop, runningStop } from '../../support/screen/emergency.ts';
import { at } from '../../support/screen/session.ts';

describe('the hold-off of a reset', () => {
  it('counts down once the stop is done, and is then over', () => {
    expect(holdOff(doneStop().run, at('15:02:31.482'))).toEqual({
      held: true,
      stopRuns: false,
      heldWords: '40 s left',
      countdown: '00:40',
    });
    expect(holdOff(doneStop().run, at('15:04:00'))).toMatchObject({ held: false, heldWords: 'over' });
    expect(holdOff(null, at('15:04:00'))).toMatchObject({ held: false, heldWords: 'over' });
  });

  it('is never called over while the stop still runs', () => {
    expect(isStopRunning(runningStop())).toBe(true);
    expect(holdOff(runningStop().run, at('15:30:00'))).toMatchObject({
      held: true,
      heldWords: 'the stop still runs',
    });
  });
});

it('the word may be typed in small letters', () => {
  expect(['RESET', 'reset', ' Reset '].map(isResetWord)).toEqual([true, true, true]);
  expect(isResetWord('rest')).toBe(false);
});

it('a limit that is loosened has a word of its own before it is saved, one that is tightened has none', () => {
  const looser = withSetting(TERMINAL_SETTINGS, 'dailyLossLimit', 1_500_000);
  expect(settingsWarnings(TERMINAL_SETTINGS, looser, 'paper')).toEqual([
    'Looser: Daily loss limit, ₹10,000 → ₹15,000. A guard gives way.',
  ]);
  expect(settingsWarnings(looser, TERMINAL_SETTINGS, 'paper')).toEqual([]);
});
