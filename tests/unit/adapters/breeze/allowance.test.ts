import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Allowance, CALLS_PER_DAY } from '../../../../main/adapters/breeze/allowance.ts';
import { VirtualTime } from '../../../../main/adapters/time/index.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const MORNING = istInstant(tradingDate('2026-11-20'), clock('09:00'));

function open(folder = temporaryFolder()) {
  const time = new VirtualTime(MORNING);
  const realTime = new FakeRealTime();
  const used: number[] = [];
  const report = { used: (count: number) => used.push(count) };
  const make = (): Allowance => new Allowance({ scheduler: time, realTime, folder, report });
  return { allowance: make(), make, time, realTime, used, folder };
}

describe("a day's calls", () => {
  it('are counted, told, and remembered by a restart on the same day', () => {
    const { allowance, make, used } = open();
    allowance.take('login');
    allowance.take('probe');
    make().take('login');
    expect(used).toEqual([1, 2, 3]);
  });

  it('begin anew with the Indian day', () => {
    const { allowance, time, used } = open();
    allowance.take('login');
    time.advanceTo(istInstant(tradingDate('2026-11-21'), clock('00:00')));
    allowance.take('login');
    expect(used).toEqual([1, 1]);
  });

  it('end for history first, then for probes, last for a login', () => {
    const { folder, make } = open();
    const at = (count: number): Allowance => {
      writeFileSync(join(folder, 'breeze-calls.json'), JSON.stringify({ date: '2026-11-20', count }));
      return make();
    };
    expect((['history', 'probe', 'login'] as const).map((use) => at(4_500).take(use))).toEqual([
      'DAY',
      'taken',
      'taken',
    ]);
    expect((['history', 'probe', 'login'] as const).map((use) => at(4_950).take(use))).toEqual([
      'DAY',
      'DAY',
      'taken',
    ]);
    expect(at(CALLS_PER_DAY).take('login')).toBe('DAY');
  });

  it('are over when Breeze says so, whatever was counted', () => {
    const { allowance, make } = open();
    allowance.spent();
    expect(allowance.take('login')).toBe('DAY');
    expect(make().take('login')).toBe('DAY');
  });

  it('lie in a file that only its owner reads', () => {
    const { allowance, folder } = open();
    allowance.take('login');
    expect(statSync(join(folder, 'breeze-calls.json')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'breeze-calls.json'), 'utf8')).toBe('{"date":"2026-11-20","count":1}');
  });

  it('are counted from nothing where the file is broken, and go on where the disk refuses', () => {
    const { allowance, folder, make } = open();
    allowance.take('login');
    writeFileSync(join(folder, 'breeze-calls.json'), '{');
    expect(make().take('history')).toBe('taken');
    expect(open(join(folder, 'missing')).allowance.take('login')).toBe('taken');
  });
});

describe("a minute's calls", () => {
  it('leave room for probes and logins when history has used its share', () => {
    const { allowance, realTime } = open();
    const taken = Array.from({ length: 100 }, () => allowance.take('history')).filter(
      (each) => each === 'taken',
    );
    expect(taken).toHaveLength(80);
    expect(allowance.take('history')).toBe('MINUTE');
    expect(allowance.take('probe')).toBe('taken');
    realTime.advance(60_000);
    expect(allowance.take('history')).toBe('taken');
  });
});
