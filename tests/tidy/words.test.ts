import { describe, expect, it } from 'vitest';
import { filesMatching, places } from './files.ts';

// What belongs to one machine has no place in a project that runs on any. Written in halves, so that this file may
// be searched too.
const MACHINE_WORDS = [
  ['/wor', 'k/'],
  ['/roo', 't/'],
  ['/tmp/ba', 'sh_jobs'],
  ['registry.np', 'mjs'],
  ['deb.deb', 'ian.org'],
  ['issues sh', 'ow'],
].map((halves) => halves.join(''));

const SECRETS = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bapi[_-]?secret\s*[:=]\s*['"][a-z0-9]{16,}['"]/i;

describe('words', () => {
  const files = filesMatching(/\.(ts|tsx|mjs|cjs|js|json|md|html|css|ya?ml|sh|npmrc|txt)$|^\.ci\/run$/);

  it('name no machine, no server of packages, no tool of one workplace', () => {
    const found = files.flatMap((file) =>
      places(file, new RegExp(MACHINE_WORDS.map((word) => word.replaceAll('.', '[.]')).join('|'))),
    );
    expect(found).toEqual([]);
  });

  it('hold no key and no secret', () => {
    expect(files.flatMap((file) => places(file, SECRETS))).toEqual([]);
  });
});
