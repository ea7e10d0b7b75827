import { useEffect } from 'react';
import { loadPast, loadRuns, loadSoFar } from '../state/backtest-asked.ts';
import { useReplica, useSlice } from '../state/replica.ts';

/** Keeps what the page shows in step: the past and the kept runs as it opens, a run's view with each of its steps. */
export function useBacktestData(): void {
  const connected = useReplica((replica) => replica.connected);
  const slice = useSlice('backtest');
  const step = slice?.running?.step ?? null;
  const ended = slice?.ended ?? null;
  const isIdle = step === null;
  useEffect(() => {
    if (connected) void loadPast();
  }, [connected]);
  useEffect(() => {
    if (connected && step !== null && step > 0) void loadSoFar();
  }, [connected, step]);
  useEffect(() => {
    // Also as the page opens: what ended before it is shown, else the newest run that was kept.
    if (!connected || !isIdle) return;
    void (ended === null ? Promise.resolve() : loadSoFar()).then(loadRuns);
  }, [connected, isIdle, ended]);
}
