import { useState, type ReactElement } from 'react';
import type { BacktestView, RunRow } from '../../shared/contract/index.ts';
import { exportRun } from '../state/backtest-export.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Missed, Traded } from './backtest-weeks.tsx';

type Shown = 'traded' | 'missed';

const isTraded = ({ outcome }: RunRow): boolean => outcome === 'closed' || outcome === 'open';

/** Every week with a signal, newest first: what was traded with both exits, or why nothing was. */
export function Trades({ view }: { readonly view: BacktestView | null }): ReactElement {
  const [shown, setShown] = useState<Shown>('traded');
  const rows = (view?.rows ?? []).filter((row) => isTraded(row) === (shown === 'traded')).toReversed();
  const id = view?.id ?? null;
  return (
    <section className="panel" aria-label="Trades">
      <div className="phead">
        <h2>
          Trades
          <span className="count">
            {rows.length}
            {view !== null && id === null ? ' so far' : ''}
          </span>
        </h2>
        <Segmented
          label="Which weeks"
          className="seg xs"
          choices={[
            { value: 'traded', label: 'Traded' },
            { value: 'missed', label: 'Missed' },
          ]}
          value={shown}
          onChoose={setShown}
        />
        <span className="grow" />
        <span className="cap hide-n">Newest first</span>
        <button
          type="button"
          className="btn sm"
          aria-disabled={id === null}
          title={id === null ? 'Only a run that is kept can be exported' : undefined}
          onClick={() => {
            if (id !== null) void exportRun(id, 'csv');
          }}
        >
          Export CSV
        </button>
      </div>
      <div className="scroll">
        {shown === 'traded' ? <Traded rows={rows} run={id} /> : <Missed rows={rows} run={id} />}
      </div>
    </section>
  );
}
