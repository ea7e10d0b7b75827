import type { ReactElement } from 'react';
import type { BacktestView } from '../../shared/contract/index.ts';
import { formatDay, groupIndian, negate } from '../../shared/units/index.ts';
import { useSlice } from '../state/replica.ts';
import { signedWhole } from '../ui/format.ts';
import { Curve } from './backtest-curve.tsx';

/** The running sum of nets with its drawdown below, over the days of the run; days not reached yet are grey. */
export function Equity({ view }: { readonly view: BacktestView | null }): ReactElement {
  const drawdown = view?.report.all.drawdown ?? null;
  return (
    <section className="panel" aria-label="Equity">
      <div className="phead">
        <h2>Equity</h2>
        <span className="cap">₹, after charges and slippage</span>
        <span className="grow" />
        {drawdown !== null && (
          <span className="cap hide-n" title={lengthWords(drawdown)}>
            {depthWords(drawdown)}
          </span>
        )}
      </div>
      {view === null || view.report.equity.length === 0 ? <Nothing view={view} /> : <Curve view={view} />}
    </section>
  );
}

type Fall = BacktestView['report']['all']['drawdown'];

function depthWords({ depth, to }: Fall): string {
  return to === null ? 'No drawdown' : `Max drawdown ${signedWhole(negate(depth))} on ${formatDay(to)}`;
}

function lengthWords({ trades, longest }: Fall): string {
  return `${groupIndian(trades)} trades from the highest point to the lowest; ${groupIndian(longest)} without a new high at the longest`;
}

function Nothing({ view }: { readonly view: BacktestView | null }): ReactElement {
  const running = useSlice('backtest')?.running ?? null;
  const isNew = view === null && running === null;
  const words = isNew
    ? 'Set the parameters, then Run.'
    : running === null
      ? 'What became of each week stands in Trades, Missed.'
      : 'Trades are shown as they are made.';
  return (
    <div className="empty">
      <b>{isNew ? 'No run yet' : running === null ? 'No trades' : 'No trades so far'}</b>
      <span>{words}</span>
    </div>
  );
}
