import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSignals } from '../../../../main/hosts/cli/signals.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Two weeks of hourly bars: 25,000 to 25,100 and back, then a Monday that breaks out at 10:15. */
const WEEKS = ['2025-07-07', '2025-07-08', '2025-07-09', '2025-07-10', '2025-07-11'].flatMap((day) => [
  `${day} 09:15:00,25000,25100,24990,25050`,
  ...['10:15', '11:15', '12:15', '13:15', '14:15', '15:15'].map(
    (time) => `${day} ${time}:00,25050,25100,25000,25050`,
  ),
]);
const MONDAY = [
  '2025-07-14 09:15:00,25060,25090,25040,25080',
  '2025-07-14 10:15:00,25080,25250,25070,25220.5',
];

const folder = temporaryFolder();

function barsFile(lines: readonly string[]): string {
  const path = join(folder, 'bars.csv');
  writeFileSync(path, `timestamp,open,high,low,close\n${lines.join('\n')}\n`);
  return path;
}

async function signals(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runSignals(args, io);
  return { code, out, err };
}

describe('kavach signals', () => {
  it('prints a line for each week that has a previous one', async () => {
    const done = await signals('--bars', barsFile([...WEEKS, ...MONDAY]), '--format', 'csv');
    expect(done).toEqual({
      code: 0,
      out: 'week,signal,bar_start,close,stop,strike,option,bias\n2025-07-14,S7,2025-07-14T10:15,25220.50,25040.00,25000,PE,-1\n',
      err: 'bars are missing within 2025-07-14: weeks 2025-07-14 and 2025-07-21 are doubtful\n',
    });
  });

  it('leaves the columns of a week without a signal empty up to the bias', async () => {
    const done = await signals('--bars', barsFile([...WEEKS, ...MONDAY.slice(0, 1)]), '--format', 'csv');
    expect(done.out.split('\n')[1]).toBe('2025-07-14,NONE,,,,,,-1');
  });

  it('rounds the strike by the asked rule', async () => {
    const done = await signals(
      '--bars',
      barsFile([...WEEKS, ...MONDAY]),
      '--strike-rule',
      'nearest100',
      '--format',
      'json',
    );
    expect(JSON.parse(done.out)).toMatchObject([
      { week: '2025-07-14', signal: 'S7', stop: 25_040, strike: 25_000, bias: -1 },
    ]);
  });

  it('prints a table unless asked otherwise, and marks doubtful weeks in it', async () => {
    const done = await signals('--bars', barsFile([...WEEKS, ...MONDAY]));
    expect(done.out).toContain(
      '2025-07-14  S7      2025-07-14T10:15  25220.50  25040.00  25000   PE      -1    doubtful',
    );
  });

  it('filters what it prints and never what it knows', async () => {
    const path = barsFile([...WEEKS, ...MONDAY]);
    expect((await signals('--bars', path, '--from', '2025-07-14', '--format', 'csv')).out).toContain(
      '2025-07-14,S7',
    );
    expect(
      (await signals('--bars', path, '--from', '2025-07-15', '--format', 'csv')).out.trim().split('\n'),
    ).toHaveLength(1);
    expect(
      (await signals('--bars', path, '--to', '2025-07-13', '--format', 'csv')).out.trim().split('\n'),
    ).toHaveLength(1);
  });

  it('lists a missing session, which makes its week and the next doubtful', async () => {
    const done = await signals('--bars', barsFile([...WEEKS.toSpliced(14, 7), ...MONDAY]));
    expect(done.err).toContain(
      'no bars on 2025-07-09, a session of the calendar: weeks 2025-07-07 and 2025-07-14 are doubtful',
    );
  });

  it('fails with 1 on a bad file, naming the line, and prints no results', async () => {
    const path = barsFile([...WEEKS, ...MONDAY.toReversed()]);
    const done = await signals('--bars', path);
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.err).toContain(`${path}:38: UNSORTED`);
    expect((await signals('--bars', join(folder, 'none.csv'))).code).toBe(1);
  });

  it('fails with 1 where daily candles and bars are mistaken for one another', async () => {
    const path = barsFile([...WEEKS, ...MONDAY]);
    const daily = join(folder, 'daily.csv');
    writeFileSync(daily, 'date,open,high,low,close\n2025-07-14,1,1,1,1\n');
    expect(await signals('--bars', daily)).toMatchObject({ code: 1, out: '' });
    expect(await signals('--bars', path, '--daily', path)).toMatchObject({ code: 1, out: '' });
  });

  it.each([
    [[]],
    [['--bars']],
    [['--bars', 'x.csv', '--from', 'yesterday']],
    [['--bars', 'x.csv', '--to', '2025-02-30']],
    [['--bars', 'x.csv', '--strike-rule', 'nearest50']],
    [['--bars', 'x.csv', '--format', 'xml']],
    [['--bars', 'x.csv', '--colour']],
    [['x.csv']],
  ])('ends with 2 on wrong use: %j', async (args) => {
    const done = await signals(...args);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain('kavach signals --help');
  });

  it('explains itself', async () => {
    const done = await signals('--help');
    expect(done).toMatchObject({ code: 0, err: '' });
    for (const option of ['--bars', '--daily', '--from', '--to', '--strike-rule', '--format'])
      expect(done.out).toContain(option);
  });
});
