import type { ReactElement } from 'react';
import { ChainPanel } from '../panels/chain-panel.tsx';
import { ChartPanel } from '../panels/chart-panel.tsx';
import { LogPanel } from '../panels/log-panel.tsx';
import { MoneyPanel } from '../panels/money-panel.tsx';
import { PositionsPanel } from '../panels/positions-panel.tsx';
import { SignalsPanel } from '../panels/signals-panel.tsx';

/** The six panels of a trading day, always in the same places. The Tab key follows the grid. */
export function TerminalPage(): ReactElement {
  return (
    <div className="term">
      <ChartPanel />
      <ChainPanel />
      <SignalsPanel />
      <PositionsPanel />
      <LogPanel />
      <MoneyPanel />
    </div>
  );
}
