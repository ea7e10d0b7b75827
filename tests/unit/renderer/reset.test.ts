import { describe, expect, it } from 'vitest';
import { holdOff, isStopRunning } from '../../../renderer/state/reset.ts';
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
