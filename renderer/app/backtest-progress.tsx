import type { ReactElement } from 'react';
import type { BacktestSlice } from '../../shared/contract/index.ts';
import { formatCountdown, formatDay } from '../../shared/units/index.ts';
import { cancelRun } from '../state/backtest-start.ts';

type Running = NonNullable<BacktestSlice['running']>;

const DOING: Readonly<Record<Running['doing'], string>> = {
  reading: 'reading the history',
  running: 'running',
  beside: 'the other exit',
  keeping: 'keeping both',
};

/** How far a run is, the day it has reached, and how it is given up. */
export function Progress({ running }: { readonly running: Running }): ReactElement {
  const percent = Math.floor(running.share * 100);
  const at = running.at === null ? DOING[running.doing] : `at ${formatDay(running.at)}`;
  const left = running.leftMs === null ? '' : ` · ${formatCountdown(running.leftMs)} left`;
  const other = running.doing === 'beside' ? ' · the other exit' : '';
  return (
    <div className="runbar running">
      <h2 className="title">Backtest</h2>
      <div
        className="bar"
        role="progressbar"
        aria-label="Backtest"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i className="mode" style={{ width: `${running.share * 100}%` }} />
      </div>
      <span className="t2">
        <b>{percent}%</b> · {at}
        {other}
        {left}
      </span>
      <button type="button" className="btn sm" onClick={() => void cancelRun()}>
        Cancel <kbd>Esc</kbd>
      </button>
    </div>
  );
}
