import type { ReactElement } from 'react';
import { isOpenSpread, type EmergencySlice, type PositionsSlice } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { ClosedSpreads } from './closed-spreads.tsx';
import { nextWords } from './flat-words.ts';
import { StopReport } from './stop-report.tsx';

/** Nothing is held: what a stop found, what was closed today, or what comes next. */
export function Flat(props: { positions: PositionsSlice | null; run: EmergencySlice['run'] }): ReactElement {
  const { positions, run } = props;
  const signals = useSlice('signals');
  const now = useNow();
  if (positions === null) return <div className="empty">{UNKNOWN}</div>;
  const closed = positions.spreads.filter((spread) => !isOpenSpread(spread));
  if (run !== null && run.flatAt !== null) return <StopReport run={run} closed={closed.at(-1) ?? null} />;
  if (closed.length > 0) return <ClosedSpreads closed={closed} positions={positions} />;
  return (
    <div className="empty" data-entry tabIndex={-1}>
      <b>No open positions.</b>
      <span>{nextWords(positions, signals, now)}</span>
    </div>
  );
}
