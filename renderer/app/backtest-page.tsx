import type { ReactElement } from 'react';
import { marketOf, useBacktest } from '../state/backtest.ts';
import { useSlice } from '../state/replica.ts';
import { RunBar } from './backtest-bar.tsx';
import { Equity } from './backtest-equity.tsx';
import { Exits } from './backtest-exits.tsx';
import { Accounts, Figures } from './backtest-figures.tsx';
import { Groups } from './backtest-groups.tsx';
import { Months } from './backtest-months.tsx';
import { NoHistory } from './backtest-no-history.tsx';
import { Parameters } from './backtest-parameters.tsx';
import { Trades } from './backtest-trades.tsx';
import { useBacktestData } from './use-backtest.ts';

/** Years of history through the engine that trades: parameters on the left, what came of them on the right. */
export function BacktestPage(): ReactElement {
  useBacktestData();
  const hasNone = useBacktest(
    ({ form, past, runs }) => past !== null && marketOf({ form, past }) === null && runs?.length === 0,
  );
  const isRunning = (useSlice('backtest')?.running ?? null) !== null;
  const shown = useBacktest((state) => state.shown);
  // A kept run is not the one that runs now.
  const view = isRunning && shown?.id !== null ? null : shown;
  return (
    <div className="bt">
      <Parameters />
      <div className="btmain">
        <RunBar />
        <Figures view={view} />
        <Accounts view={view} />
        {hasNone && !isRunning && view === null ? (
          <NoHistory />
        ) : (
          <>
            <div className="btrow one">
              <Equity view={view} />
              <div className="rstack">
                <Months view={view} />
                <Exits view={view} />
              </div>
            </div>
            <div className="btrow two">
              <Groups view={view} />
              <Trades view={view} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}
