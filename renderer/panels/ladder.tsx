import { type ReactElement } from 'react';
import type { ChainSlice } from '../../shared/contract/index.ts';
import type { Paise } from '../../shared/units/index.ts';
import { useChainView, type ChainColumns } from '../state/chain-view.ts';
import { roving } from '../ui/roving.ts';
import { CALL_COLUMNS, PUT_COLUMNS, type Column } from './chain-columns.tsx';
import { EmptyRow, LadderRow } from './chain-row.tsx';
import { largestInterest, rowBelowSpot } from './chain-rows.ts';
import type { Rung } from './use-held-rows.ts';

/** Calls to the left, puts to the right; dashes in every cell while the first quotes are awaited. */
export function Ladder(props: {
  readonly chain: ChainSlice | null;
  readonly rungs: readonly Rung[];
  readonly most: number;
  readonly spot: Paise | null;
}): ReactElement {
  const { chain, rungs, most, spot } = props;
  const columns = useChainView((view) => view.columns);
  const below = rowBelowSpot(rungs, spot);
  const largest = largestInterest(rungs.flatMap(({ row }) => row ?? []));
  const entry = rungs.some(({ strike }) => strike === chain?.atm) ? chain?.atm : rungs[0]?.strike;
  return (
    <table className={`ladder ${columns}`} aria-label="Calls and puts by strike">
      <thead>
        <Head columns={columns} />
      </thead>
      <tbody onKeyDown={(event) => roving(event)}>
        {rungs.map(({ strike, row }) =>
          row === null ? (
            <EmptyRow key={strike} columns={columns} strike={strike} entry={strike === entry} />
          ) : (
            <LadderRow
              key={strike}
              row={row}
              columns={columns}
              atm={strike === chain?.atm}
              spotAbove={strike === below}
              callInMoney={spot !== null && strike * 100 < spot}
              putInMoney={spot !== null && strike * 100 > spot}
              largest={largest}
              entry={strike === entry}
            />
          ),
        )}
        {chain === null &&
          Array.from({ length: most }, (_, index) => <EmptyRow key={index} columns={columns} />)}
      </tbody>
    </table>
  );
}

function Head({ columns }: { readonly columns: ChainColumns }): ReactElement {
  const cell = ({ name, words, far }: Column, side: 'Call' | 'Put'): ReactElement => (
    <th key={`${side} ${name}`} scope="col" className={far === true ? 'dl' : ''} title={`${side}: ${words}`}>
      <span className="sr">{side} </span>
      {name}
    </th>
  );
  return (
    <tr className="lrow lhead">
      {CALL_COLUMNS[columns].map((column) => cell(column, 'Call'))}
      <th className="k" scope="col">
        <b>C</b> Strike <b>P</b>
      </th>
      {PUT_COLUMNS[columns].map((column) => cell(column, 'Put'))}
    </tr>
  );
}
