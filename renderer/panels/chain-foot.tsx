import type { ReactElement } from 'react';
import type { ChainSlice } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { useChainView, type ChainColumns } from '../state/chain-view.ts';
import { fixed, strikePrice } from '../ui/format.ts';
import { Segmented, type Choice } from '../ui/segmented.tsx';
import { plannedSales } from './planned-sales.ts';

const COLUMNS: readonly Choice<ChainColumns>[] = [
  { value: 'prices', label: 'Price', title: 'Open interest, volatility, delta, bid and ask' },
  { value: 'interest', label: 'OI', title: 'Open interest and its change' },
  { value: 'greeks', label: 'Greeks', title: 'Vega, theta, gamma, volatility and delta' },
];

/** The choice of columns, what the marks mean, and what the armed signals would sell. */
export function ChainFoot({ chain }: { readonly chain: ChainSlice | null }): ReactElement {
  const columns = useChainView((view) => view.columns);
  return (
    <div className="pfoot chainfoot">
      <Segmented
        label="Columns of the chain"
        className="seg xs"
        choices={COLUMNS}
        value={columns}
        onChoose={(chosen) => useChainView.setState({ columns: chosen })}
      />
      <span className="w-only">
        <b>S</b> short
      </span>
      <span className="w-only">
        <b>H</b> hedge
      </span>
      <Planned chain={chain} />
      <span className="grow" />
      <span>
        PCR <b>{fixed(chain?.putCallRatio ?? null, 2)}</b>
      </span>
      <MaxPain chain={chain} />
      <span className="w-only">{sources(chain)}</span>
    </div>
  );
}

function MaxPain({ chain }: { readonly chain: ChainSlice | null }): ReactElement {
  const strike = chain?.maxPain ?? null;
  return (
    <span
      className="hide-n"
      title="Where the options shown here, 500 points around the money, would pay least by their open interest."
    >
      Max pain <b>{strike === null ? UNKNOWN : strikePrice(strike)}</b>
    </span>
  );
}

function Planned({ chain }: { readonly chain: ChainSlice | null }): ReactElement {
  const sales = plannedSales(chain?.rows ?? []);
  const none = chain === null ? UNKNOWN : 'none now';
  const words = sales.length === 0 ? none : sales.join(' · ');
  const whole = sales.length === 0 ? words : `Would be sold if it fired: ${sales.join('; ')}`;
  return (
    <span className="ell" title={whole} data-testid="would-sell">
      <b>P</b> <span className="sr">would be sold: </span>
      {words}
    </span>
  );
}

function sources(chain: ChainSlice | null): string {
  const found = new Set(chain?.rows.flatMap((row) => [row.call.source, row.put.source]) ?? []);
  return [...found].join(', ');
}
