import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticesOf } from '../../../tools/notices/notices.mjs';
import { shippedPackages } from '../../../tools/notices/shipped-packages.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { top } from '../../tidy/files.ts';
import {
  IN_THE_SCREEN,
  SQLITE,
  filesAside,
  packagesIn,
  roomsOf,
  strangersIn,
  tellingFiles,
} from './archive.ts';
import { SAFE_FUSES, fusesOf } from './fuses.ts';
import { loadFrom, manifestOf, packagesNamed } from './loading.ts';
import { type Packed, pack } from './packing.ts';

const FULL = process.env['KAVACH_FULL'] === '1';
const MOST_BYTES = 20 * 1024 * 1024;

// skipped: packing takes half a minute, and its stand-in is of Linux; npm run test:full
describe.skipIf(!FULL || process.platform !== 'linux')('the packed app', { timeout: 600_000 }, () => {
  let packed: Packed;
  let paths: string[];

  beforeAll(async () => {
    packed = await pack(temporaryFolder());
    paths = packed.entries.map(({ path }) => path);
  }, 600_000);

  it('holds the program, its screen, and every file that runs in a thread or a process of its own', () => {
    const wanted = [
      'package.json',
      'dist/main/main.js',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
    ];
    expect(paths).toEqual(expect.arrayContaining(wanted));
    const aside = filesAside();
    expect(aside.length).toBeGreaterThan(5);
    const built = paths.filter((path) => path.startsWith('dist/main/'));
    expect(aside.filter((name) => !built.some((path) => path.endsWith(`${name}.js`)))).toEqual([]);
    const manifest = manifestOf(packed);
    expect(manifest).toMatchObject({ main: 'dist/main/main.js', type: 'module' });
    expect(Object.keys(manifest)).not.toContain('devDependencies');
  });

  it('holds nothing else: no tests, no sources, no maps, no types', () => {
    expect(roomsOf(packed.entries)).toEqual([
      'dist/main',
      'dist/preload',
      'dist/renderer',
      'node_modules',
      'package.json',
    ]);
    expect(strangersIn(packed.entries)).toEqual([]);
  });

  it('holds one binary, of this system, beside the archive as a file that the system can load', () => {
    const binaries = packed.entries.filter(({ path }) => path.endsWith('.node'));
    expect(binaries.map(({ path, isUnpacked }) => [path, isUnpacked])).toEqual([[SQLITE, true]]);
    expect(existsSync(join(`${packed.archive}.unpacked`, SQLITE))).toBe(true);
  });

  it('holds the packages that THIRD_PARTY_NOTICES.txt names, and has that file beside it', () => {
    const shipped = shippedPackages(top);
    const named = new Set(shipped.map(({ name }) => name));
    const held = packagesIn(packed.entries);
    expect([...held].filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !held.has(name)).sort()).toEqual(IN_THE_SCREEN);
    expect(readFileSync(join(packed.resources, 'THIRD_PARTY_NOTICES.txt'), 'utf8')).toBe(noticesOf(shipped));
    for (const licence of ['resources/LICENSE.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(packed.folder, licence)), licence).toBe(true);
  });

  it('holds no secret, and no path of the machine that packed it', () => {
    expect(tellingFiles(packed.entries, top)).toEqual([]);
  });

  it('stays within 20 MB', () => {
    expect(packed.entries.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });

  it('asks nobody for a newer version: only a release names a place for that', () => {
    expect(existsSync(join(packed.resources, 'app-update.yml'))).toBe(false);
  });

  it('has its fuses set in the program', () => {
    expect(fusesOf(readFileSync(join(packed.folder, 'kavach')))).toEqual(SAFE_FUSES);
  });

  it('finds every package that its code names, whole, in the archive alone', () => {
    const dependencies = Object.keys(manifestOf(packed).dependencies);
    const names = packagesNamed(packed, dependencies);
    expect(names).toEqual(expect.arrayContaining(dependencies));
    const parts = names.filter((name) => !dependencies.includes(name));
    expect(loadFrom(packed, dependencies, parts)).toBe('all loaded');
  });
});
