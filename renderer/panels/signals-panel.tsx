import type { ReactElement } from 'react';
import type { SignalsSlice } from '../../shared/contract/index.ts';
import { useIsReplay, useSlice } from '../state/replica.ts';
import { shownSignal } from '../state/signal-choice.ts';
import { useUi } from '../state/ui-store.ts';
import { Panel } from '../ui/panel.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { BlockedList } from './blocked-list.tsx';
import { NextEvaluation } from './next-evaluation.tsx';
import { ResetList } from './reset-list.tsx';
import { SignalList } from './signal-list.tsx';
import { SignalWhyAt } from './signal-why-at.tsx';
import { SignalWhy } from './signal-why.tsx';
import { WholeLines } from './whole-lines.tsx';

/** The eight signals, and why the chosen one holds or does not. While trading is halted: what a reset needs. */
export function SignalsPanel(): ReactElement {
  const signals = useSlice('signals');
  const replay = useIsReplay();
  // A halt of long ago asks nothing of anybody.
  const halted = useSlice('session')?.halt.state === 'HALTED' && !replay;
  const hour = useUi((ui) => ui.hour);
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
        {hour !== null ? (
          <WholeLines>
            <SignalWhyAt signal={shown} hour={hour} />
          </WholeLines>
        ) : halted ? (
          <ResetList />
        ) : (
          <WholeLines>
            {chosen === null && <BlockedList />}
            <SignalWhy signals={signals} shown={shown} />
            {chosen !== null && <BlockedList />}
          </WholeLines>
        )}
        <NextEvaluation signals={signals} />
      </div>
    </Panel>
  );
}

function weekWords(signals: SignalsSlice | null): string {
  if (signals === null || signals.weekNumber === null) return '';
  return [`Week ${signals.weekNumber}`, signals.bias ?? ''].filter(Boolean).join(', ');
}

function countWords(signals: SignalsSlice): string {
  if (!signals.monitored) return 'not watched';
  if (signals.fired !== null) return '1 of 1 fired';
  return `${signals.signals.filter((view) => view.state === 'possible').length} possible`;
}
