import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BUGS } from './planted/bugs.ts';
import { firstFound, Hunt } from './planted/hunt.ts';
import { placesOf, plant, ROOT } from './planted/plant.ts';

const full = process.env['KAVACH_FULL'] === '1';
const SEEDS_MAX = 1_000;

describe('a planted bug', () => {
  it.each(BUGS)('$name: what it changes stands in the source once', (bug) => {
    expect(placesOf(bug)).toBe(1);
  });
});

// skipped: hundreds of seeds for each bug; only in npm run test:full
describe.runIf(full)('the simulation', { timeout: 1_800_000 }, () => {
  const sound = new Hunt(ROOT);
  let last = 0;
  afterAll(() => sound.end());

  it.each(BUGS)(`finds within ${SEEDS_MAX} seeds that $does`, async (bug) => {
    const folder = temporaryFolder();
    plant(bug, folder);
    const planted = new Hunt(folder);
    const found = await firstFound(planted, sound, SEEDS_MAX);
    await planted.end();
    process.stdout.write(`${bug.name}: seed ${found?.seed ?? '-'}, ${found?.invariants.join('; ') ?? '-'}\n`);
    expect(found).not.toBeNull();
    last = Math.max(last, found?.seed ?? 0);
  });

  it('finds nothing in those seeds where nothing is planted', async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= last; seed += 1) {
      for (const { invariant } of await sound.findingsOf(seed)) broken.push(`seed ${seed}: ${invariant}`);
    }
    expect(broken).toEqual([]);
  });
});
