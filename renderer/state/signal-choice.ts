import type { SignalId, SignalsSlice } from '../../shared/contract/index.ts';

/** The signal whose reasons are shown: the chosen one, else the fired one, else the first still possible, else the first. */
export function shownSignal(signals: SignalsSlice | null, chosen: SignalId | null): SignalId {
  if (chosen !== null) return chosen;
  if (signals === null) return 'S1';
  const possible = signals.signals.find((view) => view.state === 'possible');
  return signals.fired?.signal ?? possible?.signal ?? 'S1';
}
