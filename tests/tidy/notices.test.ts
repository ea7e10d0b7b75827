import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../tools/notices/notices.mjs';
import { shippedPackages } from '../../tools/notices/shipped-packages.mjs';
import { top } from './files.ts';

const packages = shippedPackages(top);

describe('THIRD_PARTY_NOTICES.txt', () => {
  it('is what npm run notices makes of the packages that ship now', () => {
    expect(readFileSync(join(top, 'THIRD_PARTY_NOTICES.txt'), 'utf8')).toBe(noticesOf(packages));
  });

  it('names what runs and what is built into the screen, and nothing that only developers use', () => {
    const names = new Set(packages.map(({ name }) => name));
    for (const name of [
      'tedious',
      'kiteconnect',
      'react-dom',
      'scheduler',
      'lightweight-charts',
      'fancy-canvas',
    ])
      expect(names, name).toContain(name);
    for (const name of ['vitest', 'typescript', 'electron-builder', 'moment', '@types/node'])
      expect(names, name).not.toContain(name);
  });

  it('holds no licence that asks for the source of the whole to be given away', () => {
    const strict = packages.filter(({ licence }) =>
      /\b(A?GPL|LGPL|MPL|SSPL|BUSL|CC-BY-NC)/i.test(licence ?? ''),
    );
    expect(strict).toEqual([]);
  });

  it('says of one package alone that it states no licence', () => {
    expect(packages.filter(({ licence }) => licence === null).map(({ name }) => name)).toEqual([
      'breezeconnect',
    ]);
  });
});
