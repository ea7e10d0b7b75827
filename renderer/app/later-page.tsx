import type { ReactElement } from 'react';

interface Words {
  readonly title: string;
  readonly now: readonly string[];
  readonly later: readonly string[];
}

const WORDS: Readonly<Record<'backtest' | 'setup', Words>> = {
  backtest: {
    title: 'Backtest',
    now: [
      'Signals of past years from candle files: kavach signals --bars FILE --format csv',
      'A past week through the whole engine, orders and charges included: kavach replay --bars FILE',
      'Candles and option prices for both: kavach import FILE',
    ],
    later: [
      'Years of history in seconds on this page, with equity, drawdown and results by signal, month and exit',
      'Parameter sweeps and comparison of runs',
      'Every trade opened on the chart with its explanation',
    ],
  },
  setup: {
    title: 'Setup',
    now: [
      'Demo needs no set-up: it runs now',
      'Presets "terminal" and "author", the switch of each signal, and the theme are in the command palette',
      'Everything is kept in one data folder; kavach serve --data DIR chooses it',
    ],
    later: [
      'Breeze for live prices and Kite for orders: keys, logins, registered address',
      'The doctor, which checks credentials, clock, database, feed and disk',
      'Every setting with its unit, limits and default, and what it changes',
    ],
  },
};

/** A page that is not built yet says so, and what can be done today without it. */
export function LaterPage({ page }: { readonly page: 'backtest' | 'setup' }): ReactElement {
  const words = WORDS[page];
  return (
    <div className="later">
      <section className="card">
        <h2 className="title">{words.title}</h2>
        <p>This page is not there yet. Nothing on it is hidden: it has not been built.</p>
        <h2>What works today</h2>
        <List items={words.now} />
      </section>
      <section className="card">
        <h2>What this page will hold</h2>
        <List items={words.later} />
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
