import type { ReactElement } from 'react';
import type { BacktestSlice, BacktestView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatClock, formatDay, istDate } from '../../shared/units/index.ts';
import { useBacktest } from '../state/backtest.ts';
import { rerun } from '../state/backtest-start.ts';
import { exportRun } from '../state/backtest-export.ts';
import { ownWords, shortRun } from '../state/backtest-words.ts';
import { useSlice } from '../state/replica.ts';
import { openDialog } from '../state/ui-store.ts';
import { Progress } from './backtest-progress.tsx';

/** Which run is shown: how far it is while it runs, what can be done with it afterwards. */
export function RunBar(): ReactElement {
  const slice = useSlice('backtest');
  const shown = useBacktest((state) => state.shown);
  const isRead = useBacktest((state) => state.runs !== null);
  const running = slice?.running ?? null;
  if (running !== null) return <Progress running={running} />;
  return <Ended ended={slice?.ended ?? null} shown={shown} isRead={isRead} />;
}

interface EndedProps {
  readonly ended: BacktestSlice['ended'];
  readonly shown: BacktestView | null;
  /** Whether it is known which runs were kept. */
  readonly isRead: boolean;
}

function Ended({ ended, shown, isRead }: EndedProps): ReactElement {
  const id = shown?.id ?? null;
  return (
    <div className="runbar">
      <h2 className="title" title={id ?? undefined}>
        Backtest{id === null ? '' : ` ${shortRun(id)}`}
      </h2>
      <EndedWords ended={ended} shown={shown} isRead={isRead} />
      <span className="row">
        {id !== null && (
          <>
            <button type="button" className="btn sm" onClick={() => void exportRun(id, 'html')}>
              Save page
            </button>
            <button type="button" className="btn sm" onClick={() => void exportRun(id, 'json')}>
              Save JSON
            </button>
            <button type="button" className="btn sm" onClick={() => void rerun(id)}>
              Run again
            </button>
          </>
        )}
        <button type="button" className="btn sm" onClick={() => openDialog('runs')}>
          Runs…
        </button>
      </span>
    </div>
  );
}

function EndedWords({ ended, shown, isRead }: EndedProps): ReactElement {
  if (ended?.outcome === 'failed')
    return (
      <span className="failed ell selectable" role="alert" title={ended.problem ?? undefined}>
        {ended.problem ?? 'The run failed.'}
      </span>
    );
  if (shown?.id === null)
    return <span className="warned ell">{cancelWords(ended)}: what it came to until then, not kept.</span>;
  if (shown === null) return <span className="cap ell">{isRead ? 'No run yet.' : UNKNOWN}</span>;
  const { from, to } = shown.parameters;
  const own = ownWords(shown.parameters);
  const made = `${formatDay(istDate(shown.createdAt))} ${formatClock(shown.createdAt)}`;
  const words = `${formatDay(from)} to ${formatDay(to)}${own === '' ? '' : `, ${own}`}, ${shown.market}, made ${made}`;
  return (
    <span className="t2 ell" title={words} role="status">
      {ended?.run === shown.id && ended.differing !== null && `${againWords(ended.differing)} `}
      {ended?.outcome === 'cancelled' && `${cancelWords(ended)}; shown is an earlier run: `}
      {words}
    </span>
  );
}

function cancelWords(ended: BacktestSlice['ended']): string {
  const at = ended?.at ?? null;
  return at === null ? 'Cancelled before its first day' : `Cancelled at ${formatDay(at)}`;
}

function againWords(differing: readonly string[]): string {
  return differing.length === 0 ? 'The same again.' : `Differs: ${differing.join('; ')}.`;
}
