import type { CSSProperties, ReactElement } from 'react';
import { ChainPanel } from '../panels/chain-panel.tsx';
import { ChartPanel } from '../panels/chart-panel.tsx';
import { LogPanel } from '../panels/log-panel.tsx';
import { MoneyPanel } from '../panels/money-panel.tsx';
import { PositionsPanel } from '../panels/positions-panel.tsx';
import { SignalsPanel } from '../panels/signals-panel.tsx';
import { useSizes } from '../state/panel-sizes.ts';
import { Splitter } from './splitter.tsx';

/** The six panels of a trading day, always in the same places. The Tab key follows the grid. */
export function TerminalPage(): ReactElement {
  const { chain, signals, positions } = useSizes();
  const sizes = {
    ...(chain === null ? {} : { '--w-chain': `${chain}px` }),
    ...(signals === null ? {} : { '--w-signals': `${signals}px` }),
    ...(positions === null ? {} : { '--w-bottom': `${positions}px` }),
  } as CSSProperties;
  return (
    <div className="term" style={sizes}>
      <ChartPanel />
      <ChainPanel />
      <SignalsPanel />
      <PositionsPanel />
      <LogPanel />
      <MoneyPanel />
      <Splitter panel="chain" label="Width of the option chain" />
      <Splitter panel="signals" label="Width of the signals" />
      <Splitter panel="positions" label="Height of the lower panels" />
    </div>
  );
}
