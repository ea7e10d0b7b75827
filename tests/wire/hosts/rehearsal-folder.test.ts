import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimFolder } from '../../../main/hosts/trading/rehearsal-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a data folder', () => {
  it('that holds real books takes no rehearsal', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'live.db'), '');
    expect(claimFolder(folder, true).ok).toBe(false);
    expect(claimFolder(folder, false).ok).toBe(true);
  });

  it('of rehearsals takes no real day', () => {
    const folder = temporaryFolder();
    expect(claimFolder(folder, true).ok).toBe(true);
    writeFileSync(join(folder, 'live.db'), '');
    expect(claimFolder(folder, true).ok).toBe(true);
    expect(claimFolder(folder, false).ok).toBe(false);
  });
});
