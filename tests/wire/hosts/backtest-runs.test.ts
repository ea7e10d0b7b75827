import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBacktestCommand } from '../../../main/hosts/cli/backtest.ts';
import { runImport } from '../../../main/hosts/cli/import.ts';
import { candleCsv } from '../../support/candle-csv.ts';
import { collected } from '../../support/cli.ts';
import { madeMarket } from '../../support/made-market.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOLDER = temporaryFolder();
const FILE = join(FOLDER, 'quarters.csv');
const DATA = ['--data', FOLDER];

const backtest = async (...args: readonly string[]) => collected((io) => runBacktestCommand(args, io));
const keptId = (err: string): string => /kept as (\w+)/.exec(err)?.[1] ?? 'none';

beforeAll(() => {
  writeFileSync(FILE, candleCsv(madeMarket(11, '2024-01-01', '2024-03-28').bars));
});

describe('backtests that are kept', { timeout: 60_000 }, () => {
  it('are the same run, by the same id, from a file and from the history that it was imported into', async () => {
    const imported = await collected((io) => runImport([FILE, ...DATA], io));
    expect(imported.code).toBe(0);
    const fromFile = await backtest('--bars', FILE, '--save', ...DATA);
    const fromHistory = await backtest('--history', '--save', ...DATA);
    expect([fromFile.code, fromHistory.code]).toEqual([0, 0]);
    expect(keptId(fromHistory.err)).toBe(keptId(fromFile.err));
    expect(fromHistory.out).toBe(fromFile.out);
  });

  it('are listed, compared week by week, and run again from the history', async () => {
    const first = keptId((await backtest('--history', '--save', ...DATA)).err);
    const second = keptId((await backtest('--history', '--exit', 'expiry', '--save', ...DATA)).err);
    expect(second).not.toBe(first);
    const listed = await backtest('list', ...DATA);
    for (const id of [first, second]) expect(listed.out).toContain(id);
    const compared = await backtest('compare', first, second, ...DATA);
    expect(compared.out).toContain('profit factor');
    expect(compared.out).toContain('expiry');
    const again = await backtest('rerun', second, ...DATA);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('the same again')]);
  });

  it('are said to differ, and in what, when their market has changed since', async () => {
    const id = keptId((await backtest('--bars', FILE, '--save', ...DATA)).err);
    writeFileSync(FILE, candleCsv(madeMarket(12, '2024-01-01', '2024-03-28').bars));
    const again = await backtest('rerun', id, ...DATA);
    expect(again.code).toBe(1);
    expect(again.out).toContain('differs: data');
    expect(again.out).toContain('differs: order hash');
  });

  it('are shown as a page that needs nothing else: no script, no address, both exits side by side', async () => {
    const { out } = await backtest('--history', '--format', 'html', ...DATA);
    expect(out).toMatch(/^<!doctype html>/);
    for (const absent of ['<script', 'http:', 'https:', 'src=']) expect(out).not.toContain(absent);
    for (const present of ['<svg', 'Daily and expiry exit side by side', 'By sessions from entry to expiry'])
      expect(out).toContain(present);
  });

  it('find no look-ahead', async () => {
    const { code, out } = await backtest('--history', '--from', '2024-03-18', '--check-lookahead', ...DATA);
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+ cuts, 0 differ/)]);
  });

  it('say so where the history holds nothing of a vendor', async () => {
    const { code, err } = await backtest('--history', '--vendor', 'nobody', ...DATA);
    expect([code, err]).toEqual([1, expect.stringContaining('no NIFTY bars of vendor "nobody"')]);
  });
});
