import type { ReactElement } from 'react';
import { isOpenSpread, type PositionsSlice, type SpreadView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClockMs } from '../../shared/units/index.ts';
import { marksFreshness, useFreshness } from '../state/freshness.ts';
import { useSlice } from '../state/replica.ts';
import { selectedSpread } from '../state/spreads.ts';
import { useUi } from '../state/ui-store.ts';
import { plural } from '../ui/format.ts';
import { AgeTag, Panel } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { BrokerTruth } from './broker-truth.tsx';
import { Flat } from './flat.tsx';
import { LegTable } from './leg-table.tsx';
import { Payoff } from './payoff.tsx';
import { WhatIfButton } from './what-if-button.tsx';
import { UnknownPositions } from './unknown-positions.tsx';
import { SpreadNumbers } from './spread-numbers.tsx';
import { SpreadHead } from './spread-head.tsx';

/** What is held, at the prices at which it can be closed now. */
export function PositionsPanel(): ReactElement {
  const positions = useSlice('positions');
  const run = useSlice('emergency')?.run ?? null;
  const flatAt = run?.flatAt ?? null;
  const chosen = useUi((ui) => ui.spread);
  const freshness = useFreshness(marksFreshness);
  const open = positions?.spreads.filter(isOpenSpread) ?? [];
  const shown = selectedSpread(positions, chosen);
  return (
    <Panel name="positions" label="Positions" stale={freshness.stale && open.length > 0}>
      <div className="phead">
        <h2>
          Positions
          <span className="count">{countWords(positions, open.length)}</span>
        </h2>
        {open.length > 1 && shown !== null && <SpreadTabs open={open} shown={shown} />}
        <span className="cap hide-n ell">{foreignWords(positions)}</span>
        <span className="grow" />
        {positions === null && <Waiting what="positions" />}
        {shown !== null && <WhatIfButton spread={shown} />}
        {open.length > 0 && <AgeTag freshness={freshness} prefix="marks " quiet="marked at exit" />}
        {open.length === 0 && flatAt !== null && (
          <span className="cap">Confirmed {formatClockMs(flatAt)}</span>
        )}
      </div>
      <UnknownPositions />
      {shown === null ? <Flat positions={positions} run={run} /> : <Spread spread={shown} />}
    </Panel>
  );
}

function countWords(positions: PositionsSlice | null, open: number): string {
  if (positions === null) return UNKNOWN;
  return open === 0 ? 'flat' : plural(open, 'spread');
}

function foreignWords(positions: PositionsSlice | null): string {
  const count = positions?.broker.foreign.length ?? 0;
  return count === 0 ? '' : `${plural(count, 'other position')}: not ours, untouched`;
}

function SpreadTabs({ open, shown }: { open: readonly SpreadView[]; shown: SpreadView }): ReactElement {
  return (
    <div className="spread-tabs" role="group" aria-label="Open spreads">
      {open.map((spread) => (
        <button
          key={spread.id}
          type="button"
          aria-pressed={spread.id === shown.id}
          onClick={() => useUi.setState({ spread: spread.id })}
        >
          {spread.signal} {spread.shortStrike}
        </button>
      ))}
    </div>
  );
}

function Spread({ spread }: { readonly spread: SpreadView }): ReactElement {
  return (
    <>
      <SpreadHead spread={spread} />
      <LegTable spread={spread} />
      <SpreadNumbers spread={spread} />
      <BrokerTruth spread={spread} />
      <Payoff spread={spread} />
    </>
  );
}
