import { readOptionPoints } from '../../../main/adapters/files/option-points.ts';
import { readRecording } from '../../../main/hosts/cli/replay-files.ts';
import { runBacktest } from '../../../main/research/backtest/run-backtest.ts';
import { countNear, NEARNESS, type RecordedTimes } from '../../../main/research/report/recorded-near.ts';
import { contractKey, PRESETS, type ContractKey, type PresetName } from '../../../shared/contract/index.ts';
import { tradingDate, type Instant } from '../../../shared/units/index.ts';
import { sharedData } from '../../support/shared-data.ts';

const POINTS = ['nifty_weekly_atm_price_points_2020_2026.csv.gz', 'nifty_weekly_leg_points_2021_2026.csv.gz'];

function recordedTimes(): RecordedTimes {
  const times = new Map<ContractKey, Instant[]>();
  for (const file of POINTS) {
    const points = readOptionPoints(sharedData(`options/${file}`));
    if (!points.ok) throw new Error(`${file} cannot be read`);
    for (const point of points.value) {
      const key = contractKey(point);
      const known = times.get(key);
      if (known === undefined) times.set(key, [point.at]);
      else known.push(point.at);
    }
  }
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

/** Lines of a table: how many trades of 2020 to 2026 have recorded prices near their fills. */
export function nearTable(): string {
  const recording = readRecording({
    bars: sharedData('spot/nifty_15m.csv.gz'),
    daily: sharedData('spot/nifty_daily.csv'),
    vix: sharedData('vix/indiavix_daily.csv'),
    options: null,
    calendar: null,
  });
  if (!recording.ok) throw new Error(recording.error);
  const times = recordedTimes();
  const days = { from: tradingDate('2020-01-01'), to: tradingDate('2026-06-30') };
  const lines = (['terminal', 'author'] as const).flatMap((preset: PresetName) => {
    const settings = PRESETS[preset];
    const run = { recording: recording.value, settings, ...days, pointToleranceMs: 0, version: 'model' };
    const { trades, totals } = runBacktest(run);
    const near = countNear(trades, times);
    return (['entry', 'exit', 'both'] as const).map(
      (part) =>
        `| ${preset}, ${part} | ${totals.trades} | ${NEARNESS.map((each) => near[part][each] || 'none').join(' | ')} |\n`,
    );
  });
  const head = `| trades | all | ${NEARNESS.join(' | ')} |\n| --- | --- |${' --- |'.repeat(NEARNESS.length)}\n`;
  return `### Trades of 2020 to June 2026 whose legs have a recorded price before the fill\n\nEach trade counts once, by the farthest of its fills; "none" in the last column: a leg without any price that day.\n\n${head}${lines.join('')}`;
}
