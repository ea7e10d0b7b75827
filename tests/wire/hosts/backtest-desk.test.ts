import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { BacktestDesk } from '../../../main/hosts/backtest/backtest-desk.ts';
import { runBacktestCommand } from '../../../main/hosts/cli/backtest.ts';
import { runImport } from '../../../main/hosts/cli/import.ts';
import { TERMINAL_SETTINGS, type BacktestSlice, type BacktestWish } from '../../../shared/contract/index.ts';
import { ensure, paise } from '../../../shared/units/index.ts';
import { candleCsv } from '../../support/candle-csv.ts';
import { collected } from '../../support/cli.ts';
import { madeMarket } from '../../support/made-market.ts';
import { valueOf } from '../../support/outcome.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const FOLDER = temporaryFolder();
const FILE = join(FOLDER, 'quarters.csv');
const WISH: BacktestWish = {
  store: 'local',
  vendor: 'import',
  from: null,
  to: null,
  toleranceMinutes: 15,
  slippage: paise(0),
  settings: TERMINAL_SETTINGS,
};

function deskOf(folder = FOLDER): BacktestDesk {
  const desk = new BacktestDesk(folder);
  onTestFinished(() => desk.close());
  return desk;
}

async function ended(desk: BacktestDesk): Promise<NonNullable<BacktestSlice['ended']>> {
  await until('the run ends', () => desk.view().running === null, 110_000);
  return ensure(desk.view().ended, 'how it ended');
}

beforeAll(async () => {
  writeFileSync(FILE, candleCsv(madeMarket(11, '2024-02-12', '2024-03-28').bars));
  expect((await collected((io) => runImport([FILE, '--data', FOLDER], io))).code).toBe(0);
});

describe('a backtest from the screen', { timeout: 120_000 }, () => {
  it('is the run of the command line, with both exits side by side, and is kept under its id', async () => {
    const desk = deskOf();
    expect(desk.run(WISH)).toMatchObject({ ok: true });
    expect(desk.run(WISH)).toMatchObject({ ok: false, error: expect.stringContaining('under way') });
    // The loop is free meanwhile: a tick would be heard.
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 5);
    const { outcome, run, differing } = await ended(desk);
    clearInterval(turning);
    expect([outcome, differing]).toEqual(['done', null]);
    expect(turns).toBeGreaterThan(10);
    const args = ['--history', '--save', '--data', FOLDER];
    const { err } = await collected((io) => runBacktestCommand(args, io));
    expect(err).toContain(`kept as ${run}`);
    const view = valueOf(await desk.show(ensure(run, 'its id')));
    expect(view).toEqual({ ...desk.soFar(), createdAt: view.createdAt });
    const { weeks, traded, open, noSignal, missed } = view.weeks;
    expect(traded + open + noSignal + missed).toBe(weeks);
    const done = view.rows.filter((row) => row.outcome === 'closed');
    expect(done).toHaveLength(traded);
    for (const { dailyExit, expiryExit } of done) {
      expect(dailyExit?.net).not.toBeNull();
      expect(expiryExit).not.toBeNull();
    }
  });

  it('says what to do where there is no history', async () => {
    const desk = deskOf(temporaryFolder());
    desk.run(WISH);
    expect(await ended(desk)).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('kavach import'),
    });
    expect(valueOf(await desk.coverage())).toMatchObject({ series: [], markets: [], sqlServer: null });
  });

  // Each is another run of both exits: npm run test:full has them.
  if (process.env['KAVACH_FULL'] === '1') {
    it('is listed once, opened week by week, compared, written to files, and made again the same', async () => {
      const desk = deskOf();
      const other = { ...WISH, slippage: paise(50) };
      desk.run(other);
      const { run } = await ended(desk);
      const id = ensure(run, 'its id');
      const kept = valueOf(await desk.list());
      // The other exits are kept beside these two and are no runs that anybody asked for.
      expect(kept).toHaveLength(2);
      const before = ensure(kept.find((each) => each.id !== id)?.id, 'the run before');
      const trade = valueOf(await desk.trade(id, 0));
      expect(trade.evaluation.explanations).toHaveLength(8);
      const compared = valueOf(await desk.compare(before, id));
      expect([compared.runs.length, compared.notes]).toEqual([2, []]);
      expect(compared.weeks.length).toBeGreaterThan(0);
      for (const format of ['csv', 'json', 'html'] as const) {
        const file = valueOf(await desk.export(id, format)).read();
        expect([file.name, file.text.length > 200]).toEqual([`backtest-${id}.${format}`, true]);
      }
      expect(desk.rerun(id)).toMatchObject({ ok: true });
      expect(await ended(desk)).toMatchObject({ outcome: 'done', run: id, differing: [] });
    });

    it('that is cancelled ends at once, keeps nothing, and another can begin', async () => {
      const desk = deskOf();
      const kept = valueOf(await desk.list()).length;
      desk.run({ ...WISH, toleranceMinutes: 7 });
      expect(desk.cancel()).toBe(true);
      expect(desk.view()).toMatchObject({ running: null, ended: { outcome: 'cancelled', run: null } });
      expect(desk.cancel()).toBe(false);
      expect(valueOf(await desk.list())).toHaveLength(kept);
      expect(desk.run(WISH)).toMatchObject({ ok: true });
      expect(desk.view()).toMatchObject({ running: { doing: 'reading', share: 0 }, ended: null });
    });

    it('knows what of the past is there: the market that it takes, and its holes', async () => {
      const { markets, series } = valueOf(await deskOf().coverage());
      expect(markets).toEqual([
        { vendor: 'import', minutes: 15, from: '2024-02-12', to: '2024-03-28', holes: expect.any(Number) },
      ]);
      expect(series).toMatchObject([{ symbol: 'NIFTY', minutes: 15, missing: 0 }]);
    });
  }
});
