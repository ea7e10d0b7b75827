import type { ReactElement } from 'react';
import type { SignalId, SignalsSlice, SignalView } from '../../shared/contract/index.ts';
import { useSlice } from '../state/replica.ts';
import { shownSignal } from '../state/signal-choice.ts';
import { useUi } from '../state/ui-store.ts';
import { DownGlyph, UpGlyph } from '../ui/glyph.tsx';
import { Panel } from '../ui/panel.tsx';
import { roving } from '../ui/roving.ts';
import { Waiting } from '../ui/waiting.tsx';
import { BlockedList } from './blocked-list.tsx';
import { NextEvaluation } from './next-evaluation.tsx';
import { ResetList } from './reset-list.tsx';
import { SignalWhy } from './signal-why.tsx';
import { stateOf } from './signal-words.ts';

/** The eight signals, and why the chosen one holds or does not. While trading is halted: what a reset needs. */
export function SignalsPanel(): ReactElement {
  const signals = useSlice('signals');
  const halted = useSlice('session')?.halt.state === 'HALTED';
  const chosen = useUi((ui) => ui.signal);
  const shown = shownSignal(signals, chosen);
  return (
    <Panel name="signals" label="Signals">
      <div className="phead">
        <h2>Signals</h2>
        <span className="cap">{weekWords(signals)}</span>
        <span className="grow" />
        {signals === null ? <Waiting what="signals" /> : <span className="cap">{countWords(signals)}</span>}
      </div>
      <SignalList signals={signals} shown={shown} />
      <div className="why">
        {halted ? <ResetList /> : <SignalWhy signals={signals} shown={shown} />}
        <BlockedList />
        <NextEvaluation signals={signals} />
      </div>
    </Panel>
  );
}

function weekWords(signals: SignalsSlice | null): string {
  if (signals?.weekNumber == null) return '';
  return [`Week ${signals.weekNumber}`, signals.bias ?? ''].filter(Boolean).join(', ');
}

function countWords(signals: SignalsSlice): string {
  if (!signals.monitored) return 'not watched';
  if (signals.fired !== null) return '1 of 1 fired';
  return `${signals.signals.filter((view) => view.state === 'possible').length} possible`;
}

const NO_VIEWS: readonly SignalView[] = [];

function SignalList({ signals, shown }: { signals: SignalsSlice | null; shown: SignalId }): ReactElement {
  const views = signals?.signals ?? NO_VIEWS;
  const choose = (index: number): void => {
    const view = views[index];
    if (view !== undefined) useUi.setState({ signal: view.signal });
  };
  return (
    <ul className="sig" role="listbox" aria-label="Signals" onKeyDown={(event) => roving(event, choose)}>
      {signals === null
        ? Array.from({ length: 8 }, (_, index) => <WaitingRow key={index} id={`S${index + 1}`} />)
        : views.map((view) => (
            <SignalRow key={view.signal} view={view} signals={signals} selected={view.signal === shown} />
          ))}
    </ul>
  );
}

function WaitingRow({ id }: { readonly id: string }): ReactElement {
  return (
    <li role="option" aria-selected={false} className="dim">
      <span className="id">{id}</span>
      <span className="nm">–</span>
      <span className="dir">–</span>
      <span className="st no">–</span>
    </li>
  );
}

interface SignalRowProps {
  readonly view: SignalView;
  readonly signals: SignalsSlice;
  readonly selected: boolean;
}

function SignalRow({ view, signals, selected }: SignalRowProps): ReactElement {
  const state = stateOf(view, signals);
  return (
    <li
      role="option"
      aria-selected={selected}
      className={state.look === 'no' ? 'dim' : ''}
      data-item
      data-copy
      data-entry={selected ? true : undefined}
      tabIndex={selected ? 0 : -1}
      onClick={() => useUi.setState({ signal: view.signal })}
      onKeyDown={(event) => event.key === 'Enter' && useUi.setState({ signal: view.signal })}
    >
      <span className="id">{view.signal}</span>
      <span className="nm ell">{view.name}</span>
      <span className="dir">
        {view.direction === 'bullish' ? <UpGlyph /> : <DownGlyph />}
        <span className="w-only">Sell </span>
        {view.option}
      </span>
      <span className={`st ${state.look}`}>{state.text}</span>
    </li>
  );
}
