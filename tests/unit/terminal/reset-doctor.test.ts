import { describe, expect, it } from 'vitest';
import { resetDoctor } from '../../../main/terminal/reset-doctor.ts';
import { link } from '../../support/screen/session.ts';

describe('the doctor that a reset asks', () => {
  it('finds a journal, clock or calendar that is down', () => {
    const links = [link('journal', 'Journal', 'disk full', 'down'), link('clock', 'Clock', '34 ms ± 5')];
    expect(resetDoctor(links, [])).toEqual(['Journal: disk full']);
  });

  it('leaves feed and broker out: a halt can end in the evening, and without a login', () => {
    const links = [link('feed', 'Breeze feed', '', 'down'), link('broker', 'Kite', 'logged out', 'down')];
    expect(resetDoctor(links, [])).toEqual([]);
  });

  it('finds contracts that contradict each other', () => {
    const check = {
      id: 'contracts',
      label: 'Contracts',
      value: '',
      detail: 'lot 65 and 75',
      remedy: null,
    } as const;
    expect(resetDoctor([], [{ ...check, state: 'failed' }])).toEqual(['Contracts: lot 65 and 75']);
  });
});
