import type { ReactElement } from 'react';
import type { SignalsSlice, SignalView, WeekContext } from '../../shared/contract/index.ts';
import {
  UNKNOWN,
  formatDate,
  formatPrice,
  formatRupees,
  formatWholeRupees,
} from '../../shared/units/index.ts';
import { stateOf } from '../panels/signal-words.ts';
import { useSlice } from '../state/replica.ts';
import { capital, plural } from '../ui/format.ts';
import { Links } from './morning-links.tsx';
import { ZoneBar } from './zone-bar.tsx';

/** Before the open: the day, what could be sold this week, the week's levels, and whether all is well. */
export function MorningPage(): ReactElement {
  return (
    <div className="am">
      <DayFacts />
      <section className="panel" aria-label="Links and account">
        <Links />
      </section>
      <Plan />
      <Week />
    </div>
  );
}

function DayFacts(): ReactElement {
  const session = useSlice('session');
  const chain = useSlice('chain');
  const facts: readonly (readonly [string, string])[] = [
    ['Today', session === null ? UNKNOWN : formatDate(session.date)],
    ['Phase', session === null ? UNKNOWN : capital(session.phase.replace(/([A-Z])/g, ' $1').toLowerCase())],
    ['Entries today sell', chain?.expiry == null ? UNKNOWN : `${formatDate(chain.expiry)}${chain.monthly ? ', monthly' : ''}`],
    ['Sessions left to it', chain?.sessionsLeft == null ? UNKNOWN : `${chain.sessionsLeft} after today`],
    ['NIFTY', formatPrice(session?.spot.value ?? null)],
    ['India VIX', formatPrice(session?.vix.value ?? null)],
  ];
  return (
    <dl className="panel top">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Plan(): ReactElement {
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
        <tbody>{signals?.signals.map((view) => <PlanRow key={view.signal} view={view} signals={signals} />)}</tbody>
      </table>
      <p className="note">
        The week’s first bar fires nothing. The first signal that holds ends the search. Credits and margins of each plan
        come with the connection to the brokers.
      </p>
    </section>
  );
}

function PlanRow({ view, signals }: { readonly view: SignalView; readonly signals: SignalsSlice }): ReactElement {
  const state = stateOf(view, signals);
  const strikes =
    view.wouldSell === null ? 'from the first bar' : `${view.wouldSell} / ${view.wouldBuy ?? UNKNOWN} ${view.option}`;
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

function Week(): ReactElement {
  const signals = useSlice('signals');
  const risk = useSlice('risk');
  const funds = useSlice('session')?.account.funds ?? null;
  const context = signals?.context ?? null;
  return (
    <section className="panel" aria-label="The week">
      <div className="phead">
        <h2>{signals?.weekNumber == null ? 'Week' : `Week ${signals.weekNumber}`}</h2>
        {signals?.bias != null && <span className="tag">{signals.bias}</span>}
        <span className="grow" />
        <span className="cap">{contextWords(context)}</span>
      </div>
      {context === null ? (
        <p className="note">The context is fixed at the week’s first bar.</p>
      ) : (
        <ZoneBar context={context} />
      )}
      {context !== null && context.doubts.length > 0 && <p className="note warned">{context.doubts.join('. ')}</p>}
      <div className="phead sub">
        <h2>Money</h2>
      </div>
      <dl className="fact">
        <div>
          <dt>Funds</dt>
          <dd>{formatRupees(funds)}</dd>
        </div>
        <div>
          <dt>Margin used now</dt>
          <dd>{formatWholeRupees(risk?.margin.used ?? null)}</dd>
        </div>
        <div>
          <dt>Daily loss limit</dt>
          <dd>{risk?.dailyLoss.limit == null ? UNKNOWN : formatWholeRupees(risk.dailyLoss.limit)}</dd>
        </div>
      </dl>
    </section>
  );
}

function contextWords(context: WeekContext | null): string {
  if (context === null) return '';
  return context.doubts.length === 0 ? 'context complete' : plural(context.doubts.length, 'doubt');
}
