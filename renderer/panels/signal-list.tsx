import type { ReactElement } from 'react';
import type { SignalId, SignalsSlice, SignalView } from '../../shared/contract/index.ts';
import { useUi } from '../state/ui-store.ts';
import { DownGlyph, UpGlyph } from '../ui/glyph.tsx';
import { roving } from '../ui/roving.ts';
import { stateOf } from './signal-words.ts';

const NO_VIEWS: readonly SignalView[] = [];

/** The eight signals in their fixed order; arrow keys choose. */
export function SignalList({
  signals,
  shown,
}: {
  signals: SignalsSlice | null;
  shown: SignalId;
}): ReactElement {
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
