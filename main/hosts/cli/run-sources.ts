import { resolve } from 'node:path';
import type { RunSources } from '../../research/report/run.ts';
import type { BacktestCommand } from './backtest-options.ts';

/** Whole paths, so that a run can be made again from anywhere. */
export function sourcesOf({ files, history }: Pick<BacktestCommand, 'files' | 'history'>): RunSources {
  const whole = (path: string | null): string | null => (path === null ? null : resolve(path));
  const { daily, options, vix, calendar } = files;
  return {
    bars: history === null ? resolve(files.bars) : '',
    daily: whole(daily),
    options: whole(options),
    vix: whole(vix),
    calendar: whole(calendar),
    history,
  };
}
