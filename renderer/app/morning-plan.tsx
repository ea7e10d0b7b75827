import type { ReactElement } from 'react';
import type { SignalsSlice, SignalView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice } from '../../shared/units/index.ts';
import { stateOf } from '../panels/signal-words.ts';
import { useSlice } from '../state/replica.ts';

/** What each signal would sell this week, as far as it is known. */
export function Plan(): ReactElement {
  const signals = useSlice('signals');
  return (
    <section className="panel" aria-label="Possible this week">
      <div className="phead">
        <h2>Possible this week</h2>
        <span className="grow" />
        <span className="cap">one signal a week</span>
      </div>
      <table className="grid plan">
        <thead>
          <tr>
            <th scope="col">Signal</th>
            <th scope="col" className="l">
              State
            </th>
            <th scope="col" className="l">
              Strike / hedge
            </th>
            <th scope="col">Stop level</th>
          </tr>
        </thead>
        <tbody>
          {signals?.signals.map((view) => (
            <PlanRow key={view.signal} view={view} signals={signals} />
          ))}
        </tbody>
      </table>
      <p className="note">
        The week’s first bar fires nothing. The first signal that holds ends the search. Credits and margins
        of each plan come with the connection to the brokers.
      </p>
    </section>
  );
}

function PlanRow({
  view,
  signals,
}: {
  readonly view: SignalView;
  readonly signals: SignalsSlice;
}): ReactElement {
  const state = stateOf(view, signals);
  const strikes =
    view.wouldSell === null
      ? 'from the first bar'
      : `${view.wouldSell} / ${view.wouldBuy ?? UNKNOWN} ${view.option}`;
  return (
    <tr className={state.look === 'no' ? 'no' : ''}>
      <td>
        <b className="m">{view.signal}</b> {view.name}
      </td>
      <td className="l">{state.text}</td>
      <td className="l">{strikes}</td>
      <td>{formatPrice(view.explanation?.stopLevel ?? null)}</td>
    </tr>
  );
}
