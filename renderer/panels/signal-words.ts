import type { SignalsSlice, SignalView } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { metOf } from '../state/conditions.ts';
import { awaitedShort } from './context-words.ts';

export interface SignalState {
  readonly text: string;
  /** How its dot is drawn: filled while it holds a position, grey once done, a dash where nothing can come of it. */
  readonly look: 'fired' | 'done' | 'open' | 'no';
}

/** What a signal's row says about it, in at most four words. */
export function stateOf(view: SignalView, signals: SignalsSlice): SignalState {
  switch (view.state) {
    case 'fired':
      return firedState(signals);
    case 'possible':
      return { text: possibleText(view), look: 'open' };
    case 'off':
      return { text: 'Switched off', look: 'no' };
    case 'impossible':
      return { text: 'Not this week', look: 'no' };
    case 'weekUsed':
      return { text: 'Week used', look: 'no' };
    case 'noContext':
      return { text: awaitedShort(signals), look: 'no' };
  }
}

function possibleText(view: SignalView): string {
  if (view.explanation === null) return 'Possible';
  const { met, all } = metOf(view.explanation);
  return `Possible, ${met} of ${all}`;
}

function firedState({ fired, outcome }: SignalsSlice): SignalState {
  const at = fired === null ? '' : ` ${formatClock(fired.barClose).slice(0, 5)}`;
  const kind = outcome?.kind ?? 'pending';
  return { text: `Fired${at}, ${kind}`, look: kind === 'open' || kind === 'pending' ? 'fired' : 'done' };
}
