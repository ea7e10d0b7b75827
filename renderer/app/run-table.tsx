import type { ReactElement } from 'react';
import type { KeptRun } from '../../shared/contract/index.ts';
import { formatClock, formatDay, istDate } from '../../shared/units/index.ts';
import { useBacktest } from '../state/backtest.ts';
import { compareWith, showRun } from '../state/backtest-asked.ts';
import { ownWords, shortRun } from '../state/backtest-words.ts';
import { closeDialog } from '../state/ui-store.ts';
import { signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { RunsState } from './backtest-earlier.tsx';

/** Every kept run on a line, with what can be done with it. */
export function RunTable({ runs }: { readonly runs: readonly KeptRun[] | null }): ReactElement {
  if (runs === null) return <RunsState />;
  if (runs.length === 0)
    return <p className="cap">No run was kept yet. Each run of this page is, with both exits.</p>;
  return (
    <table className="grid runlist" aria-label="Earlier runs">
      <thead>
        <tr>
          {['Run', 'Made', 'Days', 'Its own', 'Market', 'Trades', 'Net', 'Do'].map((name, index) => (
            <th key={name} scope="col" className={index > 0 && index < 5 ? 'l' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunLine key={run.id} run={run} />
        ))}
      </tbody>
    </table>
  );
}

function RunLine({ run }: { readonly run: KeptRun }): ReactElement {
  const shown = useBacktest((state) => state.shown?.id ?? null);
  const { id, createdAt, parameters, market, trades, net } = run;
  const name = shortRun(id);
  return (
    <tr>
      <td className="m" title={id}>
        {name}
      </td>
      <td className="l">
        {formatDay(istDate(createdAt))} {formatClock(createdAt).slice(0, 5)}
      </td>
      <td className="l">
        {formatDay(parameters.from)} to {formatDay(parameters.to)}
      </td>
      <td className="l ell own" title={ownWords(parameters)}>
        {ownWords(parameters) || 'as set'}
      </td>
      <td className="l ell own" title={market}>
        {market}
      </td>
      <td>{trades}</td>
      <td>
        <Signed value={net} format={signedWhole} arrow={false} />
      </td>
      <td>
        <span className="row">
          <button
            type="button"
            className="btn sm"
            aria-label={`Show ${name}`}
            onClick={() => void showRun(id).then(closeDialog)}
          >
            Show
          </button>
          <CompareButton run={id} shown={shown} />
        </span>
      </td>
    </tr>
  );
}

function CompareButton(props: { readonly run: string; readonly shown: string | null }): ReactElement {
  const { run, shown } = props;
  const why = shown === null ? 'Show a kept run first' : shown === run ? 'This one is shown' : undefined;
  return (
    <button
      type="button"
      className="btn sm"
      aria-label={`Compare ${shortRun(run)} with the run that is shown`}
      aria-disabled={why !== undefined}
      title={why}
      onClick={() => {
        if (shown !== null && why === undefined) void compareWith(shown, run);
      }}
    >
      Compare
    </button>
  );
}
