import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's mark in its binary: behind it stand the version of the fuses, how many there are, and each of them. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
const FUSES = 8;

const WORDS = `#!/bin/sh
echo "This is a stand-in for Electron's runtime, made where that cannot be had. It packs, and runs nothing." >&2
exit 1
`;

/**
 * A folder in the place of Electron's runtime, so that the packing itself can be done and looked at: files with the names
 * that the packer moves, and a program that has fuses.
 * @param {string} folder
 */
export function makeStandInRuntime(folder) {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const fuses = Buffer.from([FUSE_VERSION, FUSES, ...Buffer.from('1'.repeat(FUSES))]);
  const program = Buffer.concat([Buffer.from(`${WORDS}${FUSE_MARK}`), fuses]);
  writeFileSync(join(folder, 'LICENSE'), 'Stands for the licence of Electron.\n');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'Stands for the licences of Chromium.\n');
  for (const language of ['de', 'en-US', 'hi']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  // Last: whoever sees it finds the folder whole.
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
}
