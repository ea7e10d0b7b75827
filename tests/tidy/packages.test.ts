import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filesMatching, top } from './files.ts';

/** What the product was asked to be made with. */
const ASKED_FOR = [
  'better-sqlite3',
  'breezeconnect',
  'electron',
  'electron-builder',
  'kiteconnect',
  'lightweight-charts',
  'mssql',
  'playwright',
  'react',
  'react-dom',
  'zustand',
];

const MANIFEST = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const { dependencies, devDependencies } = MANIFEST.parse(
  JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')),
);

const CODE = filesMatching(/^(shared|main|preload|renderer|tests)\/.*\.(tsx?|mjs)$/);
// A word in a comment or in a text is no import.
const IMPORTED =
  /^(?:import|export|\}).* from '((?:@[\w-]+\/)?[\w.-]+)|\b(?:import|require)\('((?:@[\w-]+\/)?[\w.-]+)/gm;

/** Which files import each package. */
function importers(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { path, text } of CODE) {
    for (const [, named, called] of text.matchAll(IMPORTED)) {
      const name = named ?? called ?? '';
      found.set(name, (found.get(name) ?? new Set()).add(path));
    }
  }
  return new Map([...found].map(([name, files]) => [name, [...files].sort()]));
}

describe('packages', () => {
  const imported = importers();
  const wanted = [...new Set([...ASKED_FOR, ...Object.keys(dependencies)])].sort();

  it('that were asked for are direct dependencies, each in one exact version', () => {
    const direct = { ...dependencies, ...devDependencies };
    expect(ASKED_FOR).toHaveLength(11);
    expect(ASKED_FOR.filter((name) => !/^\d+\.\d+\.\d+$/.test(direct[name] ?? ''))).toEqual([]);
  });

  it('that were asked for, or that ship, are imported by the product or its tests: .build/reports/packages.md says where', () => {
    const rows = wanted.map((name) => {
      const files = imported.get(name) ?? [];
      const [first = 'nowhere', ...others] = files;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      return `| ${name} | ${ASKED_FOR.includes(name) ? 'asked for' : ''} | ${first}${more} |`;
    });
    const table = ['| package | | imported by |', '| --- | --- | --- |', ...rows, ''].join('\n');
    mkdirSync(join(top, '.build', 'reports'), { recursive: true });
    writeFileSync(join(top, '.build', 'reports', 'packages.md'), table);
    expect(wanted.filter((name) => (imported.get(name) ?? []).length === 0)).toEqual([]);
  });
});
