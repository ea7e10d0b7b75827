import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBacktestCommand } from '../../../main/hosts/cli/backtest.ts';
import { runSweepCommand } from '../../../main/hosts/cli/sweep.ts';
import { runSweep } from '../../../main/hosts/worker/sweep-pool.ts';
import type { SweepRow } from '../../../main/research/sweep/row.ts';
import { gridOf } from '../../../main/research/sweep/grid.ts';
import { TERMINAL_SETTINGS } from '../../../shared/contract/index.ts';
import { ensure, tradingDate } from '../../../shared/units/index.ts';
import { candleCsv } from '../../support/candle-csv.ts';
import { collected } from '../../support/cli.ts';
import { madeMarket } from '../../support/made-market.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOLDER = temporaryFolder();
const FILE = join(FOLDER, 'quarters.csv');
const KEPT = join(FOLDER, 'rows.jsonl');
const MARKET = ['--bars', FILE];
const GRID = ['--vary', 'hedgeOffsetPoints=100,200', '--vary', 'stopRule=tick,hourlyClose'];

interface Swept {
  readonly rows: readonly SweepRow[];
}

const sweep = async (...args: readonly string[]) =>
  collected((io) => runSweepCommand([...MARKET, ...args, '--format', 'json'], io));
const rowsOf = (out: string): readonly SweepRow[] => (JSON.parse(out) as Swept).rows;
const keptLines = (): readonly string[] => readFileSync(KEPT, 'utf8').trim().split('\n');

let first = { code: 1, out: '', err: '' };

beforeAll(async () => {
  writeFileSync(FILE, candleCsv(madeMarket(11, '2024-01-01', '2024-03-28').bars));
  first = await sweep(...GRID, '--workers', '2', '--keep', KEPT);
}, 120_000);

describe('a sweep', { timeout: 120_000 }, () => {
  it('comes to the same order lists as separate backtests, though its runs share bars and hours', async () => {
    expect(first.code).toBe(0);
    const rows = rowsOf(first.out);
    expect(rows.map(({ values }) => values.join())).toEqual([
      '100,tick',
      '100,hourlyClose',
      '200,tick',
      '200,hourlyClose',
    ]);
    for (const stop of ['tick', 'hourlyClose']) {
      const alone = await collected((io) =>
        runBacktestCommand([...MARKET, '--stop', stop, '--format', 'json'], io),
      );
      const { order_hash: hash } = JSON.parse(alone.out) as { readonly order_hash: string };
      const row = ensure(
        rows.find(({ values }) => values.join() === `200,${stop}`),
        'its row',
      );
      expect([stop, row.orderHash]).toEqual([stop, hash]);
    }
    expect(new Set(rows.map(({ orderHash }) => orderHash)).size).toBeGreaterThan(1);
  });

  it('judges in-sample and out-of-sample weeks apart, and loses none between them', async () => {
    const whole = rowsOf((await sweep('--vary', 'stopRule=tick')).out)[0];
    const parted = rowsOf((await sweep('--vary', 'stopRule=tick', '--split', '2024-02-12')).out)[0];
    const [before, after] = [parted?.inSample.trades ?? 0, parted?.outOfSample?.trades ?? 0];
    expect(Math.min(before, after)).toBeGreaterThan(0);
    expect(before + after).toBe(whole?.inSample.trades);
  });

  it('goes on where it was cut short: what is kept is not run again', async () => {
    expect(keptLines()).toHaveLength(4);
    writeFileSync(KEPT, `${keptLines().slice(0, 2).join('\n')}\n{"key":"cut sho`);
    writeFileSync(KEPT, `${readFileSync(KEPT, 'utf8')}\n`);
    const second = await sweep(...GRID, '--keep', KEPT);
    expect(second.err).toContain('4 runs, 2 to be made');
    expect(second.out).toBe(first.out);
  });

  it('is drawn as a map of both its axes, each cell with its trades', async () => {
    const args = [...MARKET, ...GRID, '--keep', KEPT, '--format', 'html'];
    const { out, err } = await collected((io) => runSweepCommand(args, io));
    expect(err).toContain('4 runs, 0 to be made');
    expect(out.match(/<span style="background:hsl/g)).toHaveLength(4);
    expect(out).not.toContain('<script');
  });

  it('gives out no run after it was cancelled, and keeps those that were made', async () => {
    const points = gridOf(TERMINAL_SETTINGS, [
      { name: 'strikeTouchedPoints', values: ['0', '20', '40', '60', '80'] },
    ]);
    const made: number[] = [];
    const sources = { bars: FILE, daily: null, options: null, vix: null, calendar: null, history: null };
    const days = { from: tradingDate('2024-01-08'), to: tradingDate('2024-01-31'), pointToleranceMs: 0 };
    const ended = await runSweep({
      task: { sources, days, split: null, version: 'test' },
      points: points.ok ? points.value : [],
      workers: 1,
      onRow: (place) => void made.push(place),
      isCancelled: () => made.length >= 2,
    });
    expect([ended.ok, made]).toEqual([true, [0, 1]]);
  });

  it.each([
    [[], '--vary'],
    [['--vary', 'hedgeOffsetPoints'], '--vary must be'],
    [['--vary', 'hedgeOffsetPoints=125'], 'cannot be "125"'],
    [['--vary', 'lotSize=10'], 'lotSize cannot be varied'],
    [['--vary', 'stopRule=tick', '--workers', '0'], '--workers'],
  ])('%j is wrong use', async (args, named) => {
    const ran = await sweep(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(named);
  });
});
