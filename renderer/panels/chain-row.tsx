import { memo, type CSSProperties, type ReactElement } from 'react';
import type { ChainRow, ChainSide } from '../../shared/contract/index.ts';
import { formatPrice } from '../../shared/units/index.ts';
import { fixed, lakh, strikePrice } from '../ui/format.ts';

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
      role="row"
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
      <th className="k" role="rowheader" scope="row">
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

function classes(side: ChainSide, itm: boolean, name = ''): string {
  return [name, itm ? 'itm' : '', side.ours === null ? '' : 'leg'].filter(Boolean).join(' ');
}

function Cell(props: {
  readonly side: ChainSide;
  readonly itm: boolean;
  readonly text: string;
  readonly name?: string;
}): ReactElement {
  return (
    <td role="cell" className={classes(props.side, props.itm, props.name)}>
      {props.text}
    </td>
  );
}

/** Bid or ask; the side at which our leg would be closed is underlined. */
function Price({ side, itm, which }: { side: ChainSide; itm: boolean; which: 'bid' | 'ask' }): ReactElement {
  const closes = (side.ours === 'short' && which === 'ask') || (side.ours === 'hedge' && which === 'bid');
  return (
    <td
      role="cell"
      className={`${classes(side, itm, 'ltp')}${closes ? ' exit' : ''}`}
      title={`LTP ${formatPrice(side.quote.last)}`}
    >
      {formatPrice(side.quote[which])}
    </td>
  );
}

function Interest(props: { side: ChainSide; type: 'ce' | 'pe'; itm: boolean; largest: number }): ReactElement {
  const { side, type, itm, largest } = props;
  const style = { '--w': `${Math.round(((side.openInterest ?? 0) / largest) * 100)}%` } as CSSProperties;
  return (
    <td role="cell" className={classes(side, itm, `oi ${type}`)} style={style} title={changeTitle(side)}>
      {lakh(side.openInterest)}
    </td>
  );
}

function changeTitle(side: ChainSide): string {
  return side.openInterestChange === null ? 'Change unknown' : `Change ${fixed(side.openInterestChange / 1e5, 1)} lakh`;
}

/** S for our short, H for our hedge; a faint P where an armed signal would sell this option. */
function Mark({ side, left = false }: { readonly side: ChainSide; readonly left?: boolean }): ReactElement | null {
  const place = left ? ' left' : '';
  if (side.ours !== null) {
    const short = side.ours === 'short';
    return (
      <em className={`legmark${short ? '' : ' h'}${place}`} aria-label={short ? 'our short' : 'our hedge'} role="img">
        {short ? 'S' : 'H'}
      </em>
    );
  }
  if (side.wouldSell.length === 0) return null;
  const who = side.wouldSell.join(', ');
  return (
    <em className={`legmark plan${place}`} title={`${who} would sell this`} aria-label={`${who} would sell`} role="img">
      P
    </em>
  );
}
