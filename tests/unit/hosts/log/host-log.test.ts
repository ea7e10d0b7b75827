import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HostLog } from '../../../../main/hosts/log/host-log.ts';
import { REDACTOR } from '../../../../main/hosts/log/redactor.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const AT = Date.UTC(2026, 10, 16, 5, 45);

describe('the log of a host', () => {
  it('has a line for each that was said, with its time, for its owner only', () => {
    const folder = join(temporaryFolder(), 'logs');
    new HostLog({ folder, nowMs: () => AT }).write('first\n\nsecond\n');
    const file = join(folder, 'kavach.log');
    expect(readFileSync(file, 'utf8')).toBe(
      '2026-11-16T05:45:00.000Z first\n2026-11-16T05:45:00.000Z second\n',
    );
    // Windows has no such rights.
    if (process.platform !== 'win32') {
      expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
    }
  });

  it('begins a new file when one is full, and keeps as many as it may', () => {
    const folder = temporaryFolder();
    const log = new HostLog({ folder, nowMs: () => AT, bytesMax: 60, filesMax: 3 });
    for (let line = 0; line < 12; line += 1) log.write(`line ${line}`);
    expect(readdirSync(folder).toSorted()).toEqual(['kavach.1.log', 'kavach.2.log', 'kavach.log']);
    const kept = ['kavach.2.log', 'kavach.1.log', 'kavach.log'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    expect([...kept.join('').matchAll(/line (\d+)/g)].map(([, number]) => Number(number))).toEqual([
      6, 7, 8, 9, 10, 11,
    ]);
  });

  it('holds no secret, and nothing that moves a cursor or begins a line of its own', () => {
    const folder = temporaryFolder();
    REDACTOR.learn('planted-in-the-log');
    new HostLog({ folder, nowMs: () => AT }).write(
      'a planted-in-the-log\r2026-11-16T05:45:00.000Z all is well \u001b[2J',
    );
    const text = readFileSync(join(folder, 'kavach.log'), 'utf8');
    expect(text).toBe('2026-11-16T05:45:00.000Z a ···· 2026-11-16T05:45:00.000Z all is well  [2J\n');
  });

  it('refuses nothing where the disk refuses it', () => {
    const file = join(temporaryFolder(), 'file');
    new HostLog({ folder: join(file, '\0'), nowMs: () => AT }).write('said');
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
