import type { ReactElement } from 'react';
import { useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { CopyLine } from '../ui/copy-button.tsx';

const COMMANDS = [
  [
    'kavach import FILE...',
    'Candles of NIFTY (1, 5, 15 or 60 minutes), daily candles, option prices, as CSV',
  ],
  [
    'kavach import --from-breeze --from 2025-01-01',
    'From Breeze, with the login of today and no terminal running',
  ],
  ['kavach import --from-sqlserver', 'From your SQL Server, once kavach history connect knows it'],
] as const;

/** Nothing to run over: what brings it. */
export function NoHistory(): ReactElement {
  const file = useBacktest(({ past }) => past?.file ?? '');
  return (
    <section className="panel nohistory" aria-label="No history">
      <div className="empty">
        <b>No history to run over yet.</b>
        <span className="selectable">
          {file} holds no bars of NIFTY. One of these, in a shell, brings some:
        </span>
        <ul>
          {COMMANDS.map(([command, words]) => (
            <li key={command}>
              <CopyLine text={command} what={`the command ${command}`} />
              <span className="cap">{words}</span>
            </li>
          ))}
        </ul>
        <button type="button" className="btn" onClick={() => void loadPast()}>
          Look again
        </button>
      </div>
    </section>
  );
}
