import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../../../main/adapters/sqlite/history-store.ts';
import { runImport } from '../../../../main/hosts/cli/import.ts';
import { clock, istInstant, tradingDate } from '../../../../shared/units/index.ts';
import { collected } from '../../../support/cli.ts';
import { valueOf } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const BARS = `timestamp,open,high,low,close,src
2025-07-14T09:15:00+05:30,25149.50,25151.10,25041.90,25119.80,someone
2025-07-14T09:30:00+05:30,25119.80,25130.00,25060.00,25063.95,someone
2025-07-14T09:45:00+05:30,25063.95,25070.00,25050.00,25060.00,someone
`;
const DAILY = 'date,open,high,low,close\n2025-07-11,25255.50,25322.45,25129.00,25149.85\n';
const POINTS = 'timestamp,expiry,strike,type,price\n2025-07-14T11:15:00+05:30,2025-07-17,25000,PE,61.20\n';

const run = (...args: readonly string[]) => collected((io) => runImport(args, io));

function files(contents: Readonly<Record<string, string>>): { data: string; at: (name: string) => string } {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(contents))
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  return { data: join(folder, 'data'), at: (name) => join(folder, name) };
}

function storedBars(data: string): number {
  const store = valueOf(openHistory(join(data, 'history.db')));
  const day = tradingDate('2025-07-14');
  const series = { symbol: 'NIFTY', minutes: 15, vendor: 'import' } as const;
  const bars = store.bars(series, istInstant(day, clock('00:00')), istInstant(day, clock('23:59')));
  store.close();
  return bars.length;
}

describe('kavach import', () => {
  it('tells candles, daily candles and option prices by their headers, plain or gzipped', async () => {
    const { data, at } = files({ 'b.csv.gz': BARS, 'd.csv': DAILY, 'o.csv': POINTS });
    const ran = await run('--data', data, '--format', 'csv', at('b.csv.gz'), at('d.csv'), at('o.csv'));
    expect(ran.code).toBe(0);
    expect(ran.out.split('\n').map((line) => line.replace(/^.*[\\/]/, ''))).toEqual([
      'file,what,added,same,from,to',
      'b.csv.gz,15-minute bars,3,0,2025-07-14,2025-07-14',
      'd.csv,daily candles,1,0,2025-07-11,2025-07-11',
      'o.csv,option prices,1,0,2025-07-14,2025-07-14',
      '',
    ]);
    expect(ran.err).toContain('reading');
  });

  it('rounds India VIX of old files, in four decimals, to hundredths and says how often; a price it refuses', async () => {
    const fear = `timestamp,open,high,low,close
2025-01-23T09:15:00+05:30,16.7725,16.88,15.6675,16.8475
2025-01-23T09:16:00+05:30,16.8400,16.8725,16.8375,16.8725
2025-01-23T09:17:00+05:30,16.87,16.90,16.85,16.86
`;
    const { data, at } = files({ 'v.csv': fear });
    expect(await run('--data', data, at('v.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('more than two decimals'),
    });
    const ran = await run('--data', data, '--symbol', 'INDIAVIX', '--format', 'json', at('v.csv'));
    expect(JSON.parse(ran.out)).toMatchObject([
      { what: '1-minute bars (6 values rounded to hundredths)', added: 3 },
    ]);
    const store = valueOf(openHistory(join(data, 'history.db')));
    const day = tradingDate('2025-01-23');
    const series = { symbol: 'INDIAVIX', minutes: 1, vendor: 'import' } as const;
    const bars = store.bars(series, istInstant(day, clock('00:00')), istInstant(day, clock('23:59')));
    store.close();
    expect(bars.map(({ open, high, low, close }) => [open, high, low, close])).toEqual([
      [1_677, 1_688, 1_567, 1_685],
      [1_684, 1_687, 1_684, 1_687],
      [1_687, 1_690, 1_685, 1_686],
    ]);
  });

  it('adds nothing twice', async () => {
    const { data, at } = files({ 'b.csv': BARS });
    await run('--data', data, at('b.csv'));
    const again = await run('--data', data, '--format', 'json', at('b.csv'));
    expect(JSON.parse(again.out)).toMatchObject([{ added: 0, same: 3 }]);
    expect(again.code).toBe(0);
  });

  it('refuses a file with bad rows whole and lists each bad line, while the other files come in', async () => {
    const bad = `${BARS}2025-07-14T10:00:00+05:30,x,25070,25050,25060,a\n2025-07-14T09:00:00+05:30,25060,25070,25050,25060,a\n`;
    const { data, at } = files({ 'bad.csv': bad, 'd.csv': DAILY });
    const ran = await run('--data', data, at('bad.csv'), at('d.csv'));
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/bad\.csv:5: NOT_A_NUMBER/);
    expect(ran.err).toMatch(/bad\.csv:6: UNSORTED/);
    expect(ran.out).toMatch(/daily candles\s+1\s+0/);
    expect(storedBars(data)).toBe(0);
  });

  it('lists every bad line, however many there are', async () => {
    const bad = Array.from({ length: 300 }, (_, n) => `2025-07-${14 + n},1,1,1,1,a\n`).join('');
    const { data, at } = files({ 'bad.csv': BARS + bad });
    const ran = await run('--data', data, at('bad.csv'));
    expect(ran.err.match(/bad\.csv:\d+: NOT_A_TIME/g)).toHaveLength(300);
  });

  it('refuses a file that contradicts what is stored, naming each row and both values', async () => {
    const { data, at } = files({
      'b.csv': BARS,
      'other.csv': BARS.replace('25060.00,someone', '25061.00,someone'),
    });
    await run('--data', data, at('b.csv'));
    const ran = await run('--data', data, at('other.csv'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/2025-07-14 09:45:00: stored .*25,060\.00; given .*25,061\.00/);
    expect(storedBars(data)).toBe(3);
  });

  it('refuses a file of another kind than was said', async () => {
    const { data, at } = files({ 'd.csv': DAILY });
    const ran = await run('--data', data, '--kind', 'candles', at('d.csv'));
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/holds daily, not candles/) });
  });

  it.each([
    [[], /name at least one file/],
    [['x.csv', '--kind', 'ticks'], /--kind must be one of/],
    [['x.csv', '--speed', '3'], /--speed/],
  ])('%j is wrong use', async (args, message) => {
    const ran = await run(...args);
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });

  it('prints its help and touches nothing', async () => {
    const { data } = files({});
    expect(await run('--help', '--data', data)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/kavach import FILE/),
    });
    expect(existsSync(data)).toBe(false);
  });

  // skipped: Windows has no permission bits
  it.skipIf(process.platform === 'win32')('makes a folder for its owner only', async () => {
    const { data, at } = files({ 'b.csv': BARS });
    await run('--data', data, at('b.csv'));
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'history.db')).mode & 0o777).toBe(0o600);
  });
});
