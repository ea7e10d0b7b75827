import { memo, type ReactElement } from 'react';
import type { ChainRow } from '../../shared/contract/index.ts';
import { fixed, strikePrice } from '../ui/format.ts';
import { Cell, Interest, Mark, Price } from './chain-cells.tsx';

interface RowProps {
  readonly row: ChainRow;
  readonly atm: boolean;
  readonly spotAbove: boolean;
  readonly callInMoney: boolean;
  readonly putInMoney: boolean;
  readonly largest: number;
  readonly entry: boolean;
}

/** One strike: calls to the left, puts to the right, mirrored around it. */
export const LadderRow = memo(function LadderRow(props: RowProps): ReactElement {
  const { row, atm, spotAbove, callInMoney, putInMoney, largest, entry } = props;
  return (
    <tr
      className={`lrow${atm ? ' atm' : ''}${spotAbove ? ' spot-above' : ''}`}

      data-item
      data-copy
      data-entry={entry ? true : undefined}
      tabIndex={entry ? 0 : -1}
      aria-label={atm ? `${strikePrice(row.strike)}, at the money` : undefined}
    >
      <Interest side={row.call} type="ce" itm={callInMoney} largest={largest} />
      <Cell side={row.call} itm={callInMoney} text={fixed(row.call.iv, 1)} />
      <Cell side={row.call} itm={callInMoney} text={fixed(row.call.delta, 2)} name="dl" />
      <Price side={row.call} itm={callInMoney} which="bid" />
      <Price side={row.call} itm={callInMoney} which="ask" />
      <th className="k" scope="row">
        <Mark side={row.call} left />
        {strikePrice(row.strike)}
        <Mark side={row.put} />
      </th>
      <Price side={row.put} itm={putInMoney} which="bid" />
      <Price side={row.put} itm={putInMoney} which="ask" />
      <Cell side={row.put} itm={putInMoney} text={fixed(row.put.delta, 2)} name="dl" />
      <Cell side={row.put} itm={putInMoney} text={fixed(row.put.iv, 1)} />
      <Interest side={row.put} type="pe" itm={putInMoney} largest={largest} />
    </tr>
  );
});
