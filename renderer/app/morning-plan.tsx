import type { ReactElement } from 'react';
import type { SignalsSlice, SignalView } from '../../shared/contract/index.ts';
import { UNKNOWN, formatPrice, formatWholeRupees, groupIndian } from '../../shared/units/index.ts';
import { stateOf } from '../panels/signal-words.ts';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { chainFreshness, useFreshness } from '../state/freshness.ts';
import { plural, signedWhole, whenWords } from '../ui/format.ts';
import { AgeTag } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { contractsOf } from './morning-contracts.ts';

const HEADS = [
  ['Signal', undefined],
  ['State', 'l'],
  ['Strike / hedge', 'l'],
  ['Credit', undefined],
  ['₹', undefined],
  ['Max loss', undefined],
  ['Contracts', 'l'],
] as const;

/** What each signal would sell this week, as far as it is known, at the quotes of this moment. */
export function Plan(): ReactElement {
  const signals = useSlice('signals');
  const now = useNow();
  const freshness = useFreshness(chainFreshness);
  return (
    <section className={`panel${freshness.stale ? ' stale-data' : ''}`} aria-label="Possible this week">
      <div className="phead">
        <h2>Possible this week</h2>
        <span className="cap">{quotedWords(signals, now)}</span>
        <span className="grow" />
        {signals === null && <Waiting what="signals" />}
        <AgeTag freshness={freshness} prefix="quotes " />
        <span className="cap">one signal a week</span>
      </div>
      <table className="grid plan">
        <thead>
          <tr>
            {HEADS.map(([name, look]) => (
              <th key={name} scope="col" className={look}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {signals?.signals.map((view) => (
            <PlanRow key={view.signal} view={view} signals={signals} />
          ))}
        </tbody>
      </table>
      <p className="note">
        The week’s first bar fires nothing; the first signal that holds ends the search. Credit is the short’s
        bid less the hedge’s ask, before charges, and follows the quotes.
      </p>
      <div className="hatch" />
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
  const chain = useSlice('chain');
  const state = stateOf(view, signals);
  const strikes =
    view.wouldSell === null
      ? 'from the first bar'
      : `${view.wouldSell} / ${view.wouldBuy ?? UNKNOWN} ${view.option}`;
  const { plan } = view;
  return (
    <tr className={state.look === 'no' ? 'no' : ''}>
      <td>
        <b className="m">{view.signal}</b> {view.name}
      </td>
      <td className="l">{state.text}</td>
      <td className="l">{strikes}</td>
      <td>{formatPrice(plan?.credit ?? null)}</td>
      <td>{formatWholeRupees(plan?.creditAll ?? null)}</td>
      <td>{signedWhole(plan?.maxLoss ?? null)}</td>
      <td className="l">{contractsOf(view, chain)}</td>
    </tr>
  );
}

/** `10 lots, 650, quotes of Fri 20 Nov 15:29:58`: the size, and the oldest of the quotes that the credits are made of. */
function quotedWords(signals: SignalsSlice | null, now: Parameters<typeof whenWords>[1]): string {
  const plans = signals?.signals.flatMap(({ plan }) => plan ?? []) ?? [];
  const [first] = plans;
  if (first === undefined) return '';
  const quoted = plans.flatMap(({ quotedAt }) => quotedAt ?? []).toSorted((a, b) => a - b)[0];
  const quotes = quoted === undefined ? 'no quotes yet' : `quotes of ${whenWords(quoted, now)}`;
  return `${plural(first.lots, 'lot')}, ${groupIndian(first.units)}, ${quotes}`;
}
