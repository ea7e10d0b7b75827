import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '../../.dependency-cruiser.mjs';
import { top } from './files.ts';

const FULL = process.env['KAVACH_FULL'] === '1';

const check = join(top, 'tools', 'check', 'dependencies.mjs');

describe('the table of rooms', () => {
  it('is the same for TypeScript as for the import check', () => {
    for (const [room, allowed] of Object.entries(rooms)) {
      const text = readFileSync(join(top, room, 'tsconfig.json'), 'utf8');
      const { references } = JSON.parse(text) as { references: readonly { path: string }[] };
      const referenced = references.map(({ path }) => path.replaceAll('../', ''));
      expect([...referenced].sort(), room).toEqual(expandMain(allowed, room));
    }
  });
});

/** A host may import everything of main, and the preload only the contract: TypeScript knows whole rooms only. */
function expandMain(allowed: readonly string[], room: string): string[] {
  const inMain = Object.keys(rooms).filter((name) => name.startsWith('main/') && name !== room);
  return allowed.flatMap((name) => (name === 'main' ? inMain : [name.split('/contract')[0] ?? name])).sort();
}

describe('the import check', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'kavach-rooms-'));
    for (const folder of ['shared', 'main'])
      cpSync(join(top, folder), join(copy, folder), { recursive: true });
    cpSync(join(top, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(top, 'node_modules'), join(copy, 'node_modules'), 'junction');
    execFileSync('git', ['init', '-q'], { cwd: copy });
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** File, what is planted in it, and the rule that it breaks. */
  const PLANTED = [
    ['main/domain/unbuilt.ts', "import '../engine/nowhere.ts';\nexport const a = 1;\n", 'resolvable'],
    [
      'main/domain/of-tests.ts',
      "import { rooms } from '../../tests/x.ts';\nexport const a = rooms;\n",
      'resolvable',
    ],
    ['shared/of-node.ts', "import { join } from 'node:path';\nexport const a = join('b');\n", 'pure'],
    [
      'main/engine/of-disk.ts',
      "import Database from 'better-sqlite3';\nexport const a = Database;\n",
      'package-better-sqlite3',
    ],
    [
      'main/terminal/of-net.ts',
      "import fastify from 'fastify';\nexport const a = fastify;\n",
      'package-fastify',
    ],
    [
      'shared/type-only.ts',
      "import type { Planted } from '../main/domain/planted-target.ts';\nexport type A = Planted;\n",
      'room-shared',
    ],
  ] as const;

  // skipped: a run of the import check for each plant; only in npm run test:full
  it.runIf(FULL)('finds every import that is planted where it is not allowed, even of a type only', () => {
    const target = 'export interface Planted {\n  readonly a: number;\n}\n';
    for (const [path, content] of [...PLANTED, ['main/domain/planted-target.ts', target]] as const) {
      writeFileSync(join(copy, path), content);
    }
    const { status, stderr } = spawnSync(process.execPath, [check, copy], { encoding: 'utf8' });
    expect(status).toBe(1);
    // Every one of them, and of the copy nothing else.
    const found = new Set([...stderr.matchAll(/(\S+) -> /g)].map(([, path]) => path));
    expect(found).toEqual(new Set(PLANTED.map(([path]) => path)));
    for (const [path, , rule] of PLANTED) {
      expect(stderr).toMatch(new RegExp(`${path.replace('.', '\\.')} -> .*\\n *${rule}: `));
    }
  });

  it('fails where it reads nothing', () => {
    const empty = mkdtempSync(join(tmpdir(), 'kavach-empty-'));
    execFileSync('git', ['init', '-q'], { cwd: empty });
    mkdirSync(join(empty, 'shared'));
    const { status, stderr } = spawnSync(process.execPath, [check, empty], { encoding: 'utf8' });
    rmSync(empty, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('no module was read') });
  });
});
