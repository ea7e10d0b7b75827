import { Fragment, memo, type ReactElement } from 'react';
import type { ChainRow } from '../../shared/contract/index.ts';
import type { Strike } from '../../shared/units/index.ts';
import type { ChainColumns } from '../state/chain-view.ts';
import { strikePrice } from '../ui/format.ts';
import { Mark } from './chain-cells.tsx';
import { CALL_COLUMNS, PUT_COLUMNS } from './chain-columns.tsx';

interface RowProps {
  readonly row: ChainRow;
  readonly columns: ChainColumns;
  readonly atm: boolean;
  readonly spotAbove: boolean;
  readonly callInMoney: boolean;
  readonly putInMoney: boolean;
  readonly largest: number;
  readonly entry: boolean;
}

/** One strike: calls to the left, puts to the right, mirrored around it. */
export const LadderRow = memo(function LadderRow(props: RowProps): ReactElement {
  const { row, columns, atm, spotAbove, callInMoney, putInMoney, largest, entry } = props;
  const call = { side: row.call, type: 'ce', itm: callInMoney, largest } as const;
  const put = { side: row.put, type: 'pe', itm: putInMoney, largest } as const;
  return (
    <tr
      className={`lrow${atm ? ' atm' : ''}${spotAbove ? ' spot-above' : ''}`}
      data-item
      data-copy
      data-entry={entry ? true : undefined}
      tabIndex={entry ? 0 : -1}
      aria-label={atm ? `${strikePrice(row.strike)}, at the money` : undefined}
    >
      {CALL_COLUMNS[columns].map((column) => (
        <Fragment key={column.name}>{column.cell(call)}</Fragment>
      ))}
      <th className="k" scope="row">
        <Mark side={row.call} left />
        {strikePrice(row.strike)}
        <Mark side={row.put} />
      </th>
      {PUT_COLUMNS[columns].map((column) => (
        <Fragment key={column.name}>{column.cell(put)}</Fragment>
      ))}
    </tr>
  );
});

/** A strike without quotes, or a place for one: dashes in every cell. */
export function EmptyRow(props: {
  readonly columns: ChainColumns;
  readonly strike?: Strike;
  readonly entry?: boolean;
}): ReactElement {
  const { columns, strike, entry = false } = props;
  const dashes = (side: 'Call' | 'Put') =>
    (side === 'Call' ? CALL_COLUMNS : PUT_COLUMNS)[columns].map(({ name, far }) => (
      <td key={name} className={far === true ? 'dl' : ''}>
        –
      </td>
    ));
  const known = strike !== undefined;
  return (
    <tr
      className="lrow"
      data-item={known ? true : undefined}
      data-entry={entry ? true : undefined}
      tabIndex={known ? (entry ? 0 : -1) : undefined}
    >
      {dashes('Call')}
      <td className="k">{known ? strikePrice(strike) : '–'}</td>
      {dashes('Put')}
    </tr>
  );
}
