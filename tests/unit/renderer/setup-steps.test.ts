import { describe, expect, it } from 'vitest';
import { setupSteps } from '../../../renderer/state/setup-steps.ts';
import { STATES, type StateName } from '../../support/screen/states.ts';

const of = (name: StateName) =>
  setupSteps(STATES[name]() ?? {}).map(({ title, state, note }) => `${title}: ${state}, ${note}`);

describe('the steps of a set-up', () => {
  it('name what a newcomer has to do, and how far Live is', () => {
    expect(of('newcomer')).toEqual([
      'Mode: done, Paper',
      'Breeze: todo, No keys',
      'Kite: todo, No keys',
      'Address: todo, For Live only, none yet',
      'Strategy: done, 8 of 8 signals on, rev 14',
      'Finish: todo, 6 checks left for Live',
    ]);
  });

  it('are all done when Live can be armed', () => {
    expect(of('accounts').filter((step) => !step.includes(': done'))).toEqual([]);
    expect(of('accounts').at(-1)).toBe('Finish: done, Live can be armed');
    expect(of('live').at(-1)).toBe('Finish: done, Live is armed');
  });

  it('go back when a session is gone', () => {
    expect(of('sessionDead')[2]).toBe('Kite: todo, Ended by the broker');
  });

  it('ask for nothing in Demo, and claim nothing before the first state', () => {
    expect(of('demo').filter((step) => step.includes(': todo'))).toEqual([]);
    expect(of('loading').filter((step) => step.includes(': done'))).toEqual([]);
  });
});
