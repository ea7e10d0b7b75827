import { describe, expect, it } from 'vitest';
import { adoptable } from '../../../renderer/state/adoptable.ts';
import { foreignOption, LONE_SHORT, PAIR } from '../../support/screen/foreign.ts';

const put = (strike: number, net: number, product: 'MIS' | 'NRML' = 'MIS', expiry = '2026-11-23') =>
  foreignOption(`NIFTY ${expiry} ${strike} PE`, net, null, product);

const reasons = (...positions: Parameters<typeof adoptable>[0]) =>
  adoptable(positions).refused.map(({ why }) => why);

describe('what can be adopted', () => {
  it('is a short with the hedge behind it, in its product and in the units of both', () => {
    expect(adoptable([...PAIR, LONE_SHORT]).pairs).toMatchObject([
      { name: '25800 / 25600', option: 'PE', units: 650, product: 'MIS', short: PAIR[0]?.contract },
    ]);
  });

  it('gives each short a hedge of its own', () => {
    const two = adoptable([put(25_800, -650), put(25_700, -650), put(25_600, 650)]);
    expect(two.pairs).toHaveLength(1);
    expect(two.refused[0]?.why).toContain('Its hedge stands behind another short');
  });
});

describe('what cannot be adopted says why, and what to do', () => {
  it('a short without a hedge', () => {
    expect(reasons(LONE_SHORT)).toEqual([
      'A short without a hedge. Make it a spread in the broker’s own app, or close it there.',
    ]);
  });

  it('a hedge of another expiry', () => {
    expect(reasons(put(25_800, -650), put(25_600, 650, 'MIS', '2026-11-30'))[0]).toContain('another expiry');
  });

  it('a bought option that is nearer to the money, or at the same strike in another product', () => {
    expect(reasons(put(25_800, -650), put(25_900, 650))[0]).toContain('not further from the money');
  });

  it('quantities that differ', () => {
    expect(reasons(put(25_800, -650), put(25_600, 325))[0]).toContain('650 short, 325 bought');
  });

  it('products that differ', () => {
    expect(reasons(put(25_800, -650), put(25_600, 650, 'NRML'))[0]).toContain('MIS and NRML');
  });

  it('a bought option alone, and what is no option', () => {
    expect(reasons(put(25_600, 650))[0]).toContain('nothing to guard');
    expect(reasons(foreignOption('RELIANCE', 10))[0]).toBe('No option of NIFTY.');
  });

  it('a position whose holdings were not read yet', () => {
    expect(reasons({ ...put(25_800, -650), held: [] })[0]).toContain('not read yet');
  });
});
