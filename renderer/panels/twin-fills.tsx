import type { ReactElement } from 'react';
import type { ShadowFill, ShadowTrade, SpreadView } from '../../shared/contract/index.ts';
import { formatPrice } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { Signed } from '../ui/money.tsx';

const TRADES: Readonly<Record<ShadowTrade, string>> = {
  hedgeIn: 'Hedge bought',
  mainIn: 'Main sold',
  mainOut: 'Main bought back',
  hedgeOut: 'Hedge sold',
};

/** A live spread's fills beside those of its paper twin: what was to be expected of the market, what came, in rupees. */
export function TwinFills({ spread }: { readonly spread: SpreadView }): ReactElement | null {
  const spreads = useSlice('shadow')?.spreads ?? [];
  const beside = spreads.find((each) => each.spread === spread.id);
  if (spread.mode !== 'live' || beside === undefined) return null;
  const { fills, difference, apart } = beside;
  return (
    <dl className="truth twin" aria-label="Beside the paper twin">
      {fills.map((fill) => (
        <Trade key={fill.trade} fill={fill} />
      ))}
      <div>
        <dt>{apart.length === 0 ? 'Live less its paper twin' : 'The paper twin did otherwise'}</dt>
        <dd title={apart.join(' ')}>
          {apart.length === 0 ? <Signed value={difference} arrow={false} /> : apart[0]}
        </dd>
      </div>
    </dl>
  );
}

function Trade({ fill }: { readonly fill: ShadowFill }): ReactElement {
  const { trade, expected, got, difference } = fill;
  return (
    <div>
      <dt>{TRADES[trade]}</dt>
      <dd>
        expected {formatPrice(expected)}, got {formatPrice(got)}
        {difference !== null && (
          <>
            , <Signed value={difference} arrow={false} />
          </>
        )}
      </dd>
    </div>
  );
}
