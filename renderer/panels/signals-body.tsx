import type { ReactElement } from 'react';
import type { SignalsSlice } from '../../shared/contract/index.ts';
import { useIsReplay, useSlice } from '../state/replica.ts';
import { shownSignal } from '../state/signal-choice.ts';
import { useUi } from '../state/ui-store.ts';
import { BlockedList } from './blocked-list.tsx';
import { NextEvaluation } from './next-evaluation.tsx';
import { ResetList } from './reset-list.tsx';
import { SignalList } from './signal-list.tsx';
import { SignalWhyAt } from './signal-why-at.tsx';
import { SignalWhy } from './signal-why.tsx';
import { WholeLines } from './whole-lines.tsx';

/** A halt of long ago asks nothing of anybody. */
export function useHalted(): boolean {
  const replay = useIsReplay();
  return useSlice('session')?.halt.state === 'HALTED' && !replay;
}

/** The eight signals, and why the chosen one holds or does not. While trading is halted: what a reset needs. */
export function SignalsBody({ signals }: { readonly signals: SignalsSlice | null }): ReactElement {
  const halted = useHalted();
  const hour = useUi((ui) => ui.hour);
  const chosen = useUi((ui) => ui.signal);
  const shown = shownSignal(signals, chosen);
  return (
    <>
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
    </>
  );
}
