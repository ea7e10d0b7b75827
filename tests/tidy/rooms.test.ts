import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '../../.dependency-cruiser.mjs';
import { top } from './files.ts';

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

  /** Plants one file, asks the check, and takes the file away again. */
  function complaintAbout(path: string, content: string): string {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const { stderr, status } = spawnSync(process.execPath, [check, copy], { encoding: 'utf8' });
    rmSync(file);
    return status === 0 ? '' : stderr;
  }

  it.each([
    ['main/domain/planted.ts', "import '../engine/planted.ts';\nexport const a = 1;\n", 'resolvable'],
    [
      'main/domain/planted.ts',
      "import { rooms } from '../../tests/x.ts';\nexport const a = rooms;\n",
      'resolvable',
    ],
    ['shared/planted.ts', "import { join } from 'node:path';\nexport const a = join('b');\n", 'pure'],
    [
      'main/engine/planted.ts',
      "import Database from 'better-sqlite3';\nexport const a = Database;\n",
      'package-better-sqlite3',
    ],
    [
      'main/terminal/planted.ts',
      "import fastify from 'fastify';\nexport const a = fastify;\n",
      'package-fastify',
    ],
  ])('finds what is planted in %s: %j', (path, content, rule) => {
    expect(complaintAbout(path, content)).toContain(rule);
  });

  it('finds an import of a room that is not allowed, even of a type only', () => {
    const path = 'main/domain/planted-target.ts';
    writeFileSync(join(copy, path), 'export interface Planted {\n  readonly a: number;\n}\n');
    const content =
      "import type { Planted } from '../main/domain/planted-target.ts';\nexport type A = Planted;\n";
    expect(complaintAbout('shared/planted.ts', content)).toContain('room-shared');
    rmSync(join(copy, path));
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
