import type { ReactElement } from 'react';
import type {
  LegView,
  ShadowFill,
  ShadowSpread,
  ShadowTrade,
  SpreadView,
} from '../../shared/contract/index.ts';
import { formatPrice, formatSigned } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';

const TRADES: Readonly<Record<ShadowTrade, string>> = {
  hedgeIn: 'Hedge bought',
  mainIn: 'Main sold',
  mainOut: 'Main bought back',
  hedgeOut: 'Hedge sold',
};

function useTwin({ id, mode }: SpreadView): ShadowSpread | null {
  const spreads = useSlice('shadow')?.spreads ?? [];
  return mode === 'live' ? (spreads.find((each) => each.spread === id) ?? null) : null;
}

function words({ expected, got, difference }: ShadowFill): string {
  const told = `expected ${formatPrice(expected)}, got ${formatPrice(got)}`;
  return difference === null ? told : `${told}, ${formatSigned(difference)} rupees`;
}

/** Beside a live leg's entry: by how many rupees it came otherwise than for the paper twin. */
export function TwinEntry(props: {
  readonly spread: SpreadView;
  readonly leg: LegView;
}): ReactElement | null {
  const beside = useTwin(props.spread);
  const trade = props.leg.role === 'short' ? 'mainIn' : 'hedgeIn';
  const fill = beside?.fills.find((each) => each.trade === trade);
  if (fill === undefined || fill.difference === null) return null;
  return (
    <span className="t3" title={`By the paper twin ${words(fill)}`}>
      <span className="hide-n">twin </span>
      {signedWhole(fill.difference)}{' '}
    </span>
  );
}

/** A closed live spread's fills beside those of its paper twin: what was to be expected, what came, in rupees. */
export function TwinFills({ spread }: { readonly spread: SpreadView }): ReactElement | null {
  const beside = useTwin(spread);
  if (beside === null) return null;
  const { fills, difference, apart } = beside;
  return (
    <dl className="truth twin" aria-label={`${spread.signal} beside its paper twin`}>
      {fills.map((fill) => (
        <div key={fill.trade}>
          <dt>{TRADES[fill.trade]}</dt>
          <dd>{words(fill)}</dd>
        </div>
      ))}
      <div>
        <dt>{apart.length === 0 ? 'Live less its paper twin' : 'The paper twin did otherwise'}</dt>
        <dd>{apart.length === 0 ? <Signed value={difference} arrow={false} /> : apart.join(' ')}</dd>
      </div>
    </dl>
  );
}

/** The day's sum, in rupees: what the market gave less than paper would have; absent where there is nothing to compare. */
export function TwinSum(): ReactElement | null {
  const shadow = useSlice('shadow');
  const isLive = useSlice('pnl')?.mode === 'live';
  if (!isLive || shadow === null || shadow.spreads.length === 0) return null;
  const apart = shadow.spreads.flatMap((each) => each.apart);
  return (
    <div className="twin-sum" title={apart.join(' ') || undefined}>
      <span className="t2">
        Live less its paper twin
        {apart.length > 0 && <b className="warned"> did otherwise</b>}
      </span>
      <b className="m">
        <Signed value={shadow.difference} arrow={false} />
      </b>
    </div>
  );
}
