import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPlace, readPlace } from '../../../../main/hosts/electron/window-memory.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const place = { area: { x: -5, y: 6, width: 1200, height: 800 }, maximized: true };

describe('where the window stood', () => {
  it('is kept in the data folder', () => {
    const folder = temporaryFolder();
    expect(readPlace(folder)).toBeNull();
    keepPlace(folder, place);
    expect(readPlace(folder)).toEqual(place);
  });

  it('is not known where its file was cut short or says what cannot be', () => {
    const folder = temporaryFolder();
    for (const text of ['{"area":', '{"area":{"x":0,"y":0,"width":-1,"height":2},"maximized":true}', '[]']) {
      writeFileSync(join(folder, 'window.json'), text);
      expect(readPlace(folder)).toBeNull();
    }
  });

  it('is no reason to fail where it cannot be written', () => {
    expect(() => keepPlace(join(temporaryFolder(), 'nowhere'), place)).not.toThrow();
  });
});
