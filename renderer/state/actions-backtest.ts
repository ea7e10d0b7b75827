import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { cancelRun, startRun } from './backtest-start.ts';
import { showPast } from './past-form.ts';

/** Begins and ends a backtest, and shows what it can run over. */
export function backtestActions({ slices, connected }: Situation): readonly Action[] {
  const isRunning = (slices.backtest?.running ?? null) !== null;
  return [
    {
      id: 'backtest.run',
      title: 'Run a backtest',
      effect: 'acts',
      blocked: !connected ? NOT_ANSWERING : isRunning ? 'One is under way' : null,
      run: () => void startRun(),
    },
    {
      id: 'backtest.cancel',
      title: 'Cancel the backtest',
      effect: 'acts',
      blocked: !connected ? NOT_ANSWERING : isRunning ? null : 'None is under way',
      run: () => void cancelRun(),
    },
    {
      id: 'history.show',
      title: 'Show the history: what is there, what is missing',
      effect: 'opens',
      blocked: connected ? null : NOT_ANSWERING,
      run: () => showPast('there'),
    },
    {
      id: 'history.import',
      title: 'Import history: files, Breeze, another store',
      effect: 'opens',
      blocked: connected ? null : NOT_ANSWERING,
      run: () => showPast('import'),
    },
    {
      id: 'history.server',
      title: 'Connect a SQL Server',
      effect: 'opens',
      blocked: connected ? null : NOT_ANSWERING,
      run: () => showPast('server'),
    },
  ];
}
