import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { FOUND_DEFECTS } from '../planted/found-defects.ts';
import { Hunt } from '../planted/hunt.ts';
import { placesOf, plant } from '../planted/plant.ts';
import { runSeed } from './run-seed.ts';

const full = process.env['KAVACH_FULL'] === '1';

describe.each(FOUND_DEFECTS)('seed $seed, in which the terminal once $does', (defect) => {
  it('finds nothing any more', { timeout: 60_000 }, () => {
    expect(runSeed(defect.seed, { days: 1, files: false }).findings).toEqual([]);
  });

  it('has its cause in a text that stands in the source once', () => {
    expect(placesOf(defect)).toBe(1);
  });

  // skipped: a copy of the tree for each; only in npm run test:full
  it.runIf(full)('finds it again where the defect is put back', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    plant(defect, folder);
    const hunt = new Hunt(folder);
    const findings = await hunt.findingsOf(defect.seed);
    await hunt.end();
    expect(findings).not.toEqual([]);
  });
});
