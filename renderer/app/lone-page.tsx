import type { ReactElement } from 'react';
import { ChainPanel } from '../panels/chain-panel.tsx';
import { ChartPanel } from '../panels/chart-panel.tsx';
import type { LonePanel } from '../state/lone-panel.ts';

/** One panel of the terminal in a window of its own. */
export function LonePage({ panel }: { readonly panel: LonePanel }): ReactElement {
  return <div className="lone-page">{panel === 'chart' ? <ChartPanel /> : <ChainPanel />}</div>;
}
