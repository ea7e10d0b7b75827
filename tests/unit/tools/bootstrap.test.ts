import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNewEnough } from '../../../tools/bootstrap/node-runtime.mjs';
import { npmCommand } from '../../../tools/bootstrap/npm.mjs';
import { needsScreen } from '../../../tools/bootstrap/screen.mjs';
import { hashOf, readStamp, writeStamp } from '../../../tools/bootstrap/stamp.mjs';
import { toolScript } from '../../../tools/bootstrap/tools.mjs';

describe('the bootstrap', () => {
  it.each([
    ['18.20.4', false],
    ['20.20.2', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('takes Node %s: %s', (version, answer) => {
    expect(isNewEnough(version)).toBe(answer);
  });

  it('calls the npm that called it, and no other package manager', () => {
    const npm = '/usr/lib/npm/bin/npm-cli.js';
    expect(npmCommand('node', { npm_execpath: npm })).toEqual({ command: 'node', args: [npm] });
    expect(npmCommand('node', { npm_execpath: '/usr/lib/pnpm.cjs' }).args).toEqual([]);
  });

  it.each([
    [[], true],
    [['serve', '--port', '0'], true],
    [['--demo'], true],
    [['signals', '--bars', 'a.csv'], false],
    [['journal', 'verify'], false],
    [['serve', '--help'], false],
  ])('builds the screen for %j: %s', (args, answer) => {
    expect(needsScreen(args)).toBe(answer);
  });

  it('finds the script of a tool', () => {
    expect(toolScript('tsc')).toMatch(/typescript/);
    expect(() => toolScript('no-such-tool')).toThrow();
  });
});

describe('a stamp', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kavach-stamp-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('changes with the content and with the name of any file below', () => {
    writeFileSync(join(folder, 'a'), 'one');
    const first = hashOf([folder]);
    expect(hashOf([folder])).toBe(first);
    writeFileSync(join(folder, 'a'), 'two');
    const second = hashOf([folder]);
    rmSync(join(folder, 'a'));
    writeFileSync(join(folder, 'b'), 'two');
    expect(new Set([first, second, hashOf([folder])]).size).toBe(3);
  });

  it('is empty until it is written', () => {
    const file = join(folder, 'new', 'stamp');
    expect(readStamp(file)).toBe('');
    writeStamp(file, 'abc');
    expect(readStamp(file)).toBe('abc');
  });
});
