import { describe, expect, it } from 'vitest';
import { isPackaged } from '../../../main/hosts/build-kind.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a build without the local brokers', () => {
  it('counts as packaged, and so refuses other addresses than the real ones', () => {
    expect(isPackaged(temporaryFolder())).toBe(true);
  });

  it('is not this one', () => {
    expect(isPackaged()).toBe(false);
  });
});
