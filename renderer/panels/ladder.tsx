import { useSyncExternalStore, type ReactElement } from 'react';
import type { ChainSlice } from '../../shared/contract/index.ts';
import type { Paise } from '../../shared/units/index.ts';
import { roving } from '../ui/roving.ts';
import { LadderRow } from './chain-row.tsx';
import { largestInterest, rowBelowSpot, visibleRows } from './chain-rows.ts';

const LOW_WINDOW = globalThis.matchMedia('(max-height: 800px)');

/** Calls to the left, puts to the right; dashes in every cell while the first quotes are awaited. */
export function Ladder({
  chain,
  spot,
}: {
  readonly chain: ChainSlice | null;
  readonly spot: Paise | null;
}): ReactElement {
  const most = useMostRows();
  const rows = chain === null ? [] : visibleRows(chain, most);
  const below = rowBelowSpot(rows, spot);
  const largest = largestInterest(rows);
  const entry = rows.some((row) => row.strike === chain?.atm) ? chain?.atm : rows[0]?.strike;
  return (
    <table className="ladder" aria-label="Calls and puts by strike">
      <thead>
        <Head />
      </thead>
      <tbody onKeyDown={(event) => roving(event)}>
        {rows.map((row) => (
          <LadderRow
            key={row.strike}
            row={row}
            atm={row.strike === chain?.atm}
            spotAbove={row.strike === below}
            callInMoney={spot !== null && row.strike * 100 < spot}
            putInMoney={spot !== null && row.strike * 100 > spot}
            largest={largest}
            entry={row.strike === entry}
          />
        ))}
        {chain === null && Array.from({ length: most }, (_, index) => <EmptyRow key={index} />)}
      </tbody>
    </table>
  );
}

const NAMES = ['OI', 'IV', 'Delta', 'Bid', 'Ask'] as const;

function Head(): ReactElement {
  const cell = (name: string, side: 'Call' | 'Put'): ReactElement => (
    <th key={`${side} ${name}`} scope="col" className={name === 'Delta' ? 'dl' : ''}>
      <span className="sr">{side} </span>
      {name}
    </th>
  );
  return (
    <tr className="lrow lhead">
      {NAMES.map((name) => cell(name, 'Call'))}
      <th className="k" scope="col">
        <b>C</b> Strike <b>P</b>
      </th>
      {['Bid', 'Ask', 'Delta', 'IV', 'OI'].map((name) => cell(name, 'Put'))}
    </tr>
  );
}

function EmptyRow(): ReactElement {
  return (
    <tr className="lrow">
      {Array.from({ length: 11 }, (_, index) => (
        <td key={index} className={index === 5 ? 'k' : index === 2 || index === 8 ? 'dl' : ''}>
          –
        </td>
      ))}
    </tr>
  );
}

function useMostRows(): number {
  return useSyncExternalStore(
    (listener) => {
      LOW_WINDOW.addEventListener('change', listener);
      return () => LOW_WINDOW.removeEventListener('change', listener);
    },
    () => (LOW_WINDOW.matches ? 15 : 21),
  );
}
