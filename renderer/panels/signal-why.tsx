import type { ReactElement } from 'react';
import type { SignalId, SignalsSlice, SignalView } from '../../shared/contract/index.ts';
import { formatClock, formatPrice } from '../../shared/units/index.ts';
import { metOf } from '../state/conditions.ts';
import { firedBarWords } from '../state/fired-bar-words.ts';
import { strikePrice } from '../ui/format.ts';
import { awaitedWords } from './context-words.ts';
import { ConditionList } from './condition-list.tsx';

/** Why a signal fired or does not hold: each condition with its value now, its threshold and the distance. */
export function SignalWhy(props: { signals: SignalsSlice | null; shown: SignalId }): ReactElement {
  const { signals, shown } = props;
  const view = signals?.signals.find((candidate) => candidate.signal === shown);
  if (signals === null || view === undefined) return <Heading title={shown} right="" />;
  if (view.explanation === null) return <NoExplanation view={view} signals={signals} />;
  const { met, all } = metOf(view.explanation);
  return (
    <>
      <Heading title={whenWords(view, signals)} right={`${met} of ${all} met`} />
      <ConditionList explanation={view.explanation} />
      <p className="cap sub">{planWords(view)}</p>
      {signals.fired?.signal === view.signal && <Outcome signals={signals} />}
    </>
  );
}

function Heading({ title, right }: { readonly title: string; readonly right: string }): ReactElement {
  return (
    <h3>
      <span className="ell">{title}</span>
      <span className="cap">{right}</span>
    </h3>
  );
}

function whenWords(view: SignalView, signals: SignalsSlice): string {
  if (signals.fired?.signal === view.signal) {
    return `${view.signal}: ${firedBarWords(signals.fired)}`;
  }
  if (view.explainedAt === null) return `${view.signal} ${view.name}`;
  const at = formatClock(view.explainedAt);
  return view.provisional ? `${view.signal} so far, ${at}` : `${view.signal} at ${at.slice(0, 5)}`;
}

function planWords(view: SignalView): string {
  const { explanation, wouldSell } = view;
  const chosen =
    explanation === null ? '' : `Stop level ${formatPrice(explanation.stopLevel)} chooses the strike. `;
  if (wouldSell === null) return chosen;
  const fired = view.state === 'fired';
  const hedge = view.wouldBuy === null ? '' : `, hedge ${view.wouldBuy} ${view.option}`;
  // The stop is the strike itself: the level above guards nothing.
  const stop = `; ${fired ? 'stop' : 'its stop'} ${strikePrice(wouldSell)}`;
  return `${chosen}${fired ? 'Sells' : 'Would sell'} ${wouldSell} ${view.option}${hedge}${stop}`;
}

function Outcome({ signals }: { readonly signals: SignalsSlice }): ReactElement | null {
  const outcome = signals.outcome;
  if (outcome === null || outcome.reasons.length === 0) return null;
  return (
    <ul className="cond" aria-label={`Why ${outcome.kind}`}>
      {outcome.reasons.map((reason) => (
        <li key={reason.code} className="no">
          <span className="ck">!</span>
          <span className="lab">{reason.text}</span>
          <span className="gap">{reason.code}</span>
        </li>
      ))}
    </ul>
  );
}

function NoExplanation({ view, signals }: { view: SignalView; signals: SignalsSlice }): ReactElement {
  return (
    <>
      <Heading title={`${view.signal} ${view.name}`} right="" />
      <p className="cap">{emptyWords(view, signals)}</p>
    </>
  );
}

function emptyWords(view: SignalView, signals: SignalsSlice): string {
  switch (view.state) {
    case 'off':
      return 'Switched off: it is evaluated and shown, but opens nothing.';
    case 'noContext':
      return awaitedWords(signals);
    case 'weekUsed':
      return 'The week has its signal; nothing more is evaluated until the next one.';
    case 'impossible':
      return 'It can no longer come this week.';
    case 'possible':
    case 'fired':
      return 'Its conditions are shown from the first tick of the next bar.';
  }
}
