import type { ReactElement } from 'react';
import type { KeptRun } from '../../shared/contract/index.ts';
import { useBacktest } from '../state/backtest.ts';
import { loadRuns, showRun } from '../state/backtest-asked.ts';
import { runWords, shortRun } from '../state/backtest-words.ts';
import { openDialog } from '../state/ui-store.ts';
import { signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { Awaited } from '../ui/waiting.tsx';

const FEW = 3;

/** The newest kept runs; all of them, and comparing two, are a dialog away. */
export function EarlierRuns(): ReactElement {
  const runs = useBacktest((state) => state.runs);
  return (
    <div className="runs hide-s">
      <h3>
        Earlier runs
        <button type="button" className="btn sm" onClick={() => openDialog('runs')}>
          All {runs === null ? '' : runs.length}
        </button>
      </h3>
      <RunsState />
      {runs !== null && runs.length === 0 && <p className="cap">None yet: each run is kept here.</p>}
      <ul>
        {runs?.slice(0, FEW).map((run) => (
          <li key={run.id}>
            <Earlier run={run} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands in the place of the kept runs while they are read, and above them where they could not be. */
export function RunsState(): ReactElement | null {
  const isKnown = useBacktest((state) => state.runs !== null);
  const problem = useBacktest((state) => state.runsProblem);
  if (problem === null) return isKnown ? null : <Awaited what="the kept runs" />;
  return (
    <div className="notread" role="alert">
      <p className="failed selectable">{`The kept runs could not be read: ${problem}`}</p>
      <button type="button" className="btn sm" onClick={() => void loadRuns()}>
        Read again
      </button>
    </div>
  );
}

function Earlier({ run }: { readonly run: KeptRun }): ReactElement {
  const isShown = useBacktest(({ shown }) => shown?.id === run.id);
  return (
    <button
      type="button"
      className="inset-focus"
      aria-current={isShown ? 'true' : undefined}
      title={`Show run ${run.id}`}
      onClick={() => void showRun(run.id)}
    >
      <span className="ell">
        {shortRun(run.id)} <span className="t3">{runWords(run)}</span>
      </span>
      <Signed value={run.net} format={signedWhole} arrow={false} />
    </button>
  );
}
