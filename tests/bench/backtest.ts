import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Recording } from '../../main/domain/market/recorded/index.ts';
import { hoursOf } from '../../main/research/backtest/hours.ts';
import { runBacktest } from '../../main/research/backtest/run-backtest.ts';
import { AUTHOR_SETTINGS, TERMINAL_SETTINGS, type Settings } from '../../shared/contract/index.ts';
import { tradingDate } from '../../shared/units/index.ts';
import { madeMarket } from '../support/made-market.ts';
import { haveSharedData, sharedData } from '../support/shared-data.ts';

const RUNS = 5;
const YEARS = 8;
const TOP = join(import.meta.dirname, '..', '..');
const COMMAND = join(TOP, 'main', 'hosts', 'cli', 'main.ts');
const COMPILE_CACHE = join(TOP, '.build', 'compile-cache');
const OUTPUT_BYTES_MAX = 1 << 26;

/** No entry: signals, gate and weeks alone, as a search over signals needs them. */
const WATCHING: Settings = {
  ...TERMINAL_SETTINGS,
  trade: { ...TERMINAL_SETTINGS.trade, entryUntil: TERMINAL_SETTINGS.trade.entryFrom },
};

/** The best of several runs: the others measure what else the machine was doing. */
function bestMs(recording: Recording, settings: Settings): { readonly ms: number; readonly trades: number } {
  const run = {
    recording,
    settings,
    from: tradingDate('2016-01-11'),
    to: tradingDate('2023-12-29'),
    pointToleranceMs: 0,
    version: 'bench',
  };
  const hours = hoursOf(run);
  let best = { ms: Number.POSITIVE_INFINITY, trades: 0 };
  for (let each = 0; each < RUNS; each += 1) {
    const began = performance.now();
    const { totals } = runBacktest(run, hours);
    const ms = performance.now() - began;
    if (ms < best.ms) best = { ms, trades: totals.trades };
  }
  return best;
}

/**
 * `kavach backtest` of the real files from the start of its process to its end, with the compile cache that a start
 * leaves behind; no figure where the files are absent.
 */
function commandMs(): Record<string, number> {
  if (!haveSharedData) return {};
  const files = [
    '--bars',
    sharedData('spot/nifty_15m.csv.gz'),
    '--daily',
    sharedData('spot/nifty_daily.csv'),
  ];
  const days = ['--from', '2016-01-01', '--to', '2023-12-31', '--format', 'json'];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
  let best = Number.POSITIVE_INFINITY;
  for (let each = 0; each < RUNS; each += 1) {
    const began = performance.now();
    const done = spawnSync(process.execPath, [COMMAND, 'backtest', ...files, ...days], {
      env,
      maxBuffer: OUTPUT_BYTES_MAX,
    });
    if (done.status !== 0) throw new Error(done.stderr.toString());
    best = Math.min(best, performance.now() - began);
  }
  return { backtest_command_ms: Math.round(best) };
}

/** Eight years of a made market: of quarters of an hour and of hours, with trades and without. */
export async function bench(): Promise<Record<string, number>> {
  const quarters = madeMarket(7, '2016-01-01', '2023-12-31');
  const hours: Recording = {
    ...quarters,
    minutes: 60,
    bars: hoursOf({ recording: quarters, settings: TERMINAL_SETTINGS }),
  };
  const [traded, hourly, author, watched] = [
    bestMs(quarters, TERMINAL_SETTINGS),
    bestMs(hours, TERMINAL_SETTINGS),
    bestMs(hours, { ...AUTHOR_SETTINGS, trade: { ...AUTHOR_SETTINGS.trade, exitRule: 'daily' } }),
    bestMs(hours, WATCHING),
  ];
  const perSecond = (ms: number): number => Math.round((YEARS * 1_000) / ms);
  return {
    ...commandMs(),
    backtest_8_years_ms: Math.round(traded.ms),
    backtest_8_years_trades: traded.trades,
    backtest_hourly_years_per_s: perSecond(hourly.ms),
    backtest_hourly_close_stop_years_per_s: perSecond(author.ms),
    backtest_hourly_signals_years_per_s: perSecond(watched.ms),
  };
}
