import type { ReactElement, ReactNode } from 'react';
import type { RunRow } from '../../shared/contract/index.ts';
import { showTrade } from '../state/backtest-asked.ts';
import { exitWords, shortDay, whyNot } from '../state/backtest-words.ts';
import { signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { roving } from '../ui/roving.ts';

const TRADED = ['Date', 'Signal', 'Sold / hedge', 'Exit', 'Daily exit', 'Expiry exit'] as const;
const MISSED = ['Date', 'Signal', 'Why nothing was traded'] as const;

function Heads({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <thead>
      <tr>
        {names.map((name, index) => (
          <th key={name} scope="col" className={index > 0 && index < 4 ? 'l' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowsProps {
  readonly rows: readonly RunRow[];
  readonly run: string | null;
}

/** What was traded, with both exits side by side. */
export function Traded({ rows, run }: RowsProps): ReactElement {
  return (
    <table className="grid" aria-label="Trades, newest first">
      <Heads names={TRADED} />
      <tbody onKeyDown={(event) => roving(event)}>
        {rows.map((row, index) => (
          <Row key={row.place} row={row} run={run} first={index === 0}>
            <td className="l">
              {row.short} {row.option} <span className="t3">/ {row.hedge}</span>
            </td>
            <td className="l t2">{exitWords(row.dailyExit ?? row.expiryExit)}</td>
            <td>
              <Signed value={row.dailyExit?.net ?? null} format={signedWhole} />
            </td>
            <td className="t2" title={exitWords(row.expiryExit)}>
              {signedWhole(row.expiryExit?.net ?? null)}
            </td>
          </Row>
        ))}
      </tbody>
    </table>
  );
}

/** What was not, and why. */
export function Missed({ rows, run }: RowsProps): ReactElement {
  return (
    <table className="grid" aria-label="Missed weeks, newest first">
      <Heads names={MISSED} />
      <tbody onKeyDown={(event) => roving(event)}>
        {rows.map((row, index) => (
          <Row key={row.place} row={row} run={run} first={index === 0}>
            <td className="l why-not">{whyNot(row)}</td>
          </Row>
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly row: RunRow;
  readonly run: string | null;
  readonly first: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { row, run, first, children } = props;
  const open = (): void => {
    if (run !== null) void showTrade(run, row.place);
  };
  return (
    <tr
      data-item
      data-copy
      className="opens inset-focus"
      tabIndex={first ? 0 : -1}
      title={run === null ? 'It can be opened once the run is kept' : 'Enter opens it'}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) open();
      }}
    >
      <td>{shortDay(row.firedOn)}</td>
      <td className="l m">{row.signal}</td>
      {children}
    </tr>
  );
}
