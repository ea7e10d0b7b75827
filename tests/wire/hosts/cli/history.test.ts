import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHistory } from '../../../../main/hosts/cli/history.ts';
import { runImport } from '../../../../main/hosts/cli/import.ts';
import { collected } from '../../../support/cli.ts';
import { inProcess } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const run = (...args: readonly string[]) => collected((io) => runHistory(args, io, undefined, inProcess));

/** Hourly bars of a day from 09:15 on. */
function hours(date: string, count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `${date} ${String(9 + n).padStart(2, '0')}:15,1,1,1,1\n`,
  ).join('');
}

/** A folder with a week that lacks its Tuesday and Wednesday's last two hours. */
async function folderWithHoles(): Promise<string> {
  const folder = temporaryFolder();
  const file = join(folder, 'bars.csv');
  const bars = ['2025-07-14', '2025-07-17', '2025-07-18'].map((date) => hours(date, 7));
  bars.splice(1, 0, hours('2025-07-16', 5));
  writeFileSync(file, `timestamp,open,high,low,close\n${bars.join('')}`);
  const daily = join(folder, 'daily.csv');
  writeFileSync(daily, 'date,open,high,low,close\n2025-07-14,1,1,1,1\n2025-07-16,1,1,1,1\n');
  const points = join(folder, 'points.csv');
  writeFileSync(
    points,
    'timestamp,expiry,strike,type,price\n2025-07-14T11:15:00+05:30,2025-07-17,25000,PE,61.20\n',
  );
  const data = join(folder, 'data');
  await collected((io) => runImport(['--data', data, file, daily, points], io));
  return data;
}

describe('kavach history coverage', () => {
  it('counts whole days, days with holes and sessions without bars', async () => {
    const data = await folderWithHoles();
    const { code, out } = await run('coverage', '--data', data, '--format', 'csv');
    expect(code).toBe(0);
    expect(out).toBe(
      `symbol,vendor,interval,from,to,bars,whole,partial,missing,unsure,closed,double,outside,off grid,moved
NIFTY,import,60 min,2025-07-14,2025-07-18,26,3,1,1,0,0,0,0,0,0
NIFTY,import,daily,2025-07-14,2025-07-16,2,,,1,,0,0,,,
`,
    );
  });

  it('reads the store in a thread of its own', async () => {
    const data = await folderWithHoles();
    const ran = await collected((io) => runHistory(['coverage', '--data', data], io));
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/NIFTY +import +60 min/) });
  });

  it('shows the prices of options by year', async () => {
    const data = await folderWithHoles();
    const { out } = await run('coverage', '--data', data);
    expect(out).toMatch(/import\s+2025-07-17\s+2025-07-17\s+1\s+1\n/);
  });

  it('lists the days that are not as they should be', async () => {
    const data = await folderWithHoles();
    const { out } = await run('coverage', '--data', data, '--days', '--format', 'csv');
    expect(out.split('\n').slice(1, 3)).toEqual([
      'NIFTY,import,60 min,2025-07-15,session,missing,0,7,7 missing',
      'NIFTY,import,60 min,2025-07-16,session,partial,5,7,2 missing',
    ]);
  });

  it('names the hours that one day lacks', async () => {
    const data = await folderWithHoles();
    const { out } = await run('coverage', '--data', data, '--day', '2025-07-16');
    expect(out).toMatch(/NIFTY\s+import\s+60 min\s+2025-07-16\s+missing\s+14:15-15:30/);
  });

  it('tells machines the same', async () => {
    const data = await folderWithHoles();
    const { out } = await run('coverage', '--data', data, '--format', 'json', '--minutes', '60');
    expect(JSON.parse(out)).toMatchObject({
      bars: [
        {
          symbol: 'NIFTY',
          minutes: 60,
          days: { whole: 3, partial: 1, missing: 1 },
          odd: [
            { date: '2025-07-15' },
            { missing: [{ from: '2025-07-16T14:15', upTo: '2025-07-16T15:30' }] },
          ],
        },
      ],
      daily: [],
    });
  });

  it('says so where there is no history, and makes none', async () => {
    const ran = await run('coverage', '--data', join(temporaryFolder(), 'none'));
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/kavach import makes one/) });
  });

  it.each([
    [['--minutes', '7'], /--minutes must be one of/],
    [[], /say one of: coverage/],
  ])('%j is wrong use', async (args, message) => {
    const ran = await run(...(args.length === 0 ? [] : ['coverage', ...args]));
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
