import type { ReactElement } from 'react';

const NOW = [
  'Signals of past years from candle files: kavach signals --bars FILE --format csv',
  'A past week through the whole engine, orders and charges included: kavach replay --bars FILE',
  'Candles and option prices for both: kavach import FILE',
];
const LATER = [
  'Years of history in seconds on this page, with equity, drawdown and results by signal, month and exit',
  'Parameter sweeps and comparison of runs',
  'Every trade opened on the chart with its explanation',
];

/** The backtest page is not built yet and says so, and what can be done today without it. */
export function LaterPage(): ReactElement {
  return (
    <div className="later">
      <section className="card">
        <h2 className="title">Backtest</h2>
        <p>This page is not there yet. Nothing on it is hidden: it has not been built.</p>
        <h2>What works today</h2>
        <List items={NOW} />
      </section>
      <section className="card">
        <h2>What this page will hold</h2>
        <List items={LATER} />
      </section>
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }): ReactElement {
  return (
    <ul className="selectable">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
