import type { ReactElement } from 'react';
import type { EmergencySlice, PositionsSlice } from '../../shared/contract/index.ts';
import { UNKNOWN, type Instant } from '../../shared/units/index.ts';
import { useNow } from '../state/clock.ts';
import { isOpen } from '../state/spreads.ts';
import { whenWords } from '../ui/format.ts';
import { ClosedSpreads } from './closed-spreads.tsx';
import { StopReport } from './stop-report.tsx';

/** Nothing is held: what a stop found, what was closed today, or what comes next. */
export function Flat(props: { positions: PositionsSlice | null; run: EmergencySlice['run'] }): ReactElement {
  const { positions, run } = props;
  const now = useNow();
  if (positions === null) return <div className="empty">{UNKNOWN}</div>;
  const closed = positions.spreads.filter((spread) => !isOpen(spread));
  if (run !== null && run.flatAt !== null) return <StopReport run={run} closed={closed.at(-1) ?? null} />;
  if (closed.length > 0) return <ClosedSpreads closed={closed} nextAt={positions.nextEvaluationAt} />;
  return (
    <div className="empty" data-entry tabIndex={-1}>
      <b>No open positions.</b>
      <span>{nextWords(positions, now)}</span>
    </div>
  );
}

function nextWords({ nextEvaluationAt }: PositionsSlice, now: Instant | null): string {
  return nextEvaluationAt === null
    ? 'No evaluation is due while the market is closed.'
    : `Next evaluation ${whenWords(nextEvaluationAt, now)}.`;
}
