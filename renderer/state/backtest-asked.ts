import { useBacktest, type BacktestState } from './backtest.ts';
import { command } from './host.ts';
import { openDialog } from './ui-store.ts';

const set = (change: Partial<BacktestState>): void => useBacktest.setState(change);

/** What the run under way has come to. */
export async function loadSoFar(): Promise<void> {
  const result = await command('backtest.soFar', {});
  if (result.ok && result.value.view !== null) set({ shown: result.value.view });
}

/** The kept runs; where nothing is shown yet, the newest of them. */
export async function loadRuns(): Promise<void> {
  const result = await command('backtest.list', {});
  if (!result.ok) {
    set({ runsProblem: result.error.message });
    return;
  }
  set({ runs: result.value.runs, runsProblem: null });
  const [newest] = result.value.runs;
  if (useBacktest.getState().shown === null && newest !== undefined) await showRun(newest.id);
}

export async function loadPast(): Promise<void> {
  const result = await command('history.coverage', {});
  if (result.ok) set({ past: result.value, pastProblem: null });
  else set({ pastProblem: result.error.message });
}

export async function showRun(run: string): Promise<void> {
  const result = await command('backtest.show', { run });
  set(result.ok ? { shown: result.value, refusal: null } : { refusal: result.error.message });
}

export async function showTrade(run: string, place: number): Promise<void> {
  const result = await command('backtest.trade', { run, trade: place });
  set(result.ok ? { trade: result.value } : { refusal: result.error.message });
  if (result.ok) openDialog('runTrade');
}

export async function compareWith(run: string, other: string): Promise<void> {
  const result = await command('backtest.compare', { run, other });
  set(result.ok ? { compared: result.value } : { refusal: result.error.message });
}
