import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimFolder, rehearsalAddress } from '../../../main/hosts/trading/rehearsal-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const URL = 'http://127.0.0.1:7420';

describe('a data folder', () => {
  it('that holds real books takes no rehearsal', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'live.db'), '');
    expect(claimFolder(folder, URL).ok).toBe(false);
    expect(claimFolder(folder, null).ok).toBe(true);
  });

  it('of rehearsals takes no real day', () => {
    const folder = temporaryFolder();
    expect(claimFolder(folder, URL).ok).toBe(true);
    writeFileSync(join(folder, 'live.db'), '');
    expect(claimFolder(folder, URL).ok).toBe(true);
    expect(claimFolder(folder, null).ok).toBe(false);
  });

  it('of rehearsals remembers where its brokers were last, so that a stop by itself finds them', () => {
    const folder = temporaryFolder();
    expect(rehearsalAddress(folder)).toBeNull();
    claimFolder(folder, 'http://127.0.0.1:1');
    claimFolder(folder, URL);
    expect(rehearsalAddress(folder)).toBe(URL);
  });
});
