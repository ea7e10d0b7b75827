import { readRecording } from '../../main/hosts/cli/replay-files.ts';
import { REPLAY_HABITS } from '../../main/domain/market/recorded/index.ts';
import { runBacktest } from '../../main/research/backtest/run-backtest.ts';
import type { ReplayTrade } from '../../main/research/replay-result.ts';
import type { Settings } from '../../shared/contract/index.ts';
import type { TradingDate } from '../../shared/units/index.ts';
import { sharedData } from './shared-data.ts';
import { valueOf } from './outcome.ts';

/** Trades of a backtest on the recorded market that a replay of the same days reads. */
export function realBacktest(settings: Settings, from: TradingDate, to: TradingDate): readonly ReplayTrade[] {
  const recording = valueOf(
    readRecording({
      bars: sharedData('spot/nifty_15m.csv.gz'),
      daily: sharedData('spot/nifty_daily.csv'),
      vix: sharedData('vix/indiavix_daily.csv'),
      options: sharedData('options/nifty_weekly_leg_points_2021_2026.csv.gz'),
      calendar: null,
    }),
  );
  const { pointToleranceMs } = REPLAY_HABITS;
  return runBacktest({ recording, settings, from, to, pointToleranceMs, version: 'test' }).trades;
}
