import type { ReactElement } from 'react';
import type { ImportOrigin } from '../../shared/contract/index.ts';
import { useBacktest } from '../state/backtest.ts';
import { loadPast } from '../state/backtest-asked.ts';
import { showPast, type PastTab } from '../state/past-form.ts';

const WAYS: readonly {
  readonly title: string;
  readonly words: string;
  readonly tab: PastTab;
  readonly from?: ImportOrigin;
}[] = [
  {
    title: 'Import files…',
    words: 'Candles of NIFTY (1, 5, 15 or 60 minutes), daily candles, India VIX, option prices, as CSV',
    tab: 'import',
    from: 'files',
  },
  {
    title: 'Ask Breeze…',
    words: 'Minutes and daily candles, with the login of today',
    tab: 'import',
    from: 'breeze',
  },
  {
    title: 'Connect a SQL Server…',
    words: 'Your own database: backtests read it as it stands, or it is copied',
    tab: 'server',
  },
];

/** Nothing to run over: what brings it. */
export function NoHistory(): ReactElement {
  const file = useBacktest(({ past }) => past?.file ?? '');
  return (
    <section className="panel nohistory" aria-label="No history">
      <div className="empty">
        <b>No history to run over yet.</b>
        <span className="selectable">{file} holds no bars of NIFTY. One of these brings some:</span>
        <ul>
          {WAYS.map(({ title, words, tab, from }) => (
            <li key={title}>
              <button type="button" className="btn" onClick={() => showPast(tab, from)}>
                {title}
              </button>
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
