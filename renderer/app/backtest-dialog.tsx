import type { ReactElement } from 'react';
import { PastDialog } from './past-dialog.tsx';
import { RunTradeDialog } from './run-trade-dialog.tsx';
import { RunsDialog } from './runs-dialog.tsx';

/** What lies over the backtest page. */
export function BacktestDialog({
  name,
}: {
  readonly name: 'past' | 'runs' | 'runTrade';
}): ReactElement | null {
  switch (name) {
    case 'past':
      return <PastDialog />;
    case 'runs':
      return <RunsDialog />;
    case 'runTrade':
      return <RunTradeDialog />;
  }
}
