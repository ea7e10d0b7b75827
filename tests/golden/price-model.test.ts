import { describe, expect, it } from 'vitest';
import { verdict } from '../bench/price-model/judge.ts';
import { observations } from '../bench/price-model/observations.ts';
import { haveSharedData } from '../support/shared-data.ts';

// docs/model.md holds the whole table; these are the statements that it makes in a sentence.

// skipped: the recorded prices are not part of the project
describe.skipIf(!haveSharedData)('the fitted price model, judged on all recorded prices', () => {
  it('knows the index and India VIX for each of the 54,334, and errs by less than 9 rupees at the median', () => {
    const { seen, lacking } = observations();
    expect([seen.length, lacking]).toEqual([54_334, 0]);
    expect(verdict(seen).error).toBeLessThan(9);
    const after = verdict(seen.filter(({ day }) => day >= '2024-01-01'));
    expect(after.points).toBe(22_676);
    expect(after.error).toBeLessThan(11.5);
    // It was fitted on calmer years: it is too low afterwards, and says so.
    expect(after.bias).toBeGreaterThan(-6);
    expect(after.bias).toBeLessThan(0);
  });
});
