import type { CSSProperties, ReactElement } from 'react';
import type { ChainSide } from '../../shared/contract/index.ts';
import { formatPrice } from '../../shared/units/index.ts';
import { lakh, signedLakh } from '../ui/format.ts';

function classes(side: ChainSide, itm: boolean, name = ''): string {
  return [name, itm ? 'itm' : '', side.ours === null ? '' : 'leg'].filter(Boolean).join(' ');
}

/** A plain number of one side. */
export function Cell(props: {
  readonly side: ChainSide;
  readonly itm: boolean;
  readonly text: string;
  readonly name?: string;
}): ReactElement {
  return <td className={classes(props.side, props.itm, props.name)}>{props.text}</td>;
}

/** Bid or ask; the side at which our leg would be closed is underlined. */
export function Price({
  side,
  itm,
  which,
}: {
  side: ChainSide;
  itm: boolean;
  which: 'bid' | 'ask';
}): ReactElement {
  const closes = (side.ours === 'short' && which === 'ask') || (side.ours === 'hedge' && which === 'bid');
  return (
    <td
      className={`${classes(side, itm, 'ltp')}${closes ? ' exit' : ''}`}
      title={`LTP ${formatPrice(side.quote.last)}`}
    >
      {formatPrice(side.quote[which])}
    </td>
  );
}

/** Open interest with a bar to the scale of the largest shown. */
export function Interest(props: {
  side: ChainSide;
  type: 'ce' | 'pe';
  itm: boolean;
  largest: number;
}): ReactElement {
  const { side, type, itm, largest } = props;
  const style = { '--w': `${Math.round(((side.openInterest ?? 0) / largest) * 100)}%` } as CSSProperties;
  return (
    <td className={classes(side, itm, `oi ${type}`)} style={style} title={changeTitle(side)}>
      {lakh(side.openInterest)}
    </td>
  );
}

function changeTitle(side: ChainSide): string {
  return side.openInterestChange === null
    ? 'Change unknown'
    : `Change ${signedLakh(side.openInterestChange)} lakh`;
}

/** S for our short, H for our hedge; a faint P where an armed signal would sell this option. */
export function Mark({
  side,
  left = false,
}: {
  readonly side: ChainSide;
  readonly left?: boolean;
}): ReactElement | null {
  const place = left ? ' left' : '';
  if (side.ours !== null) {
    const short = side.ours === 'short';
    return (
      <em
        className={`legmark${short ? '' : ' h'}${place}`}
        aria-label={short ? 'our short' : 'our hedge'}
        role="img"
      >
        {short ? 'S' : 'H'}
      </em>
    );
  }
  if (side.wouldSell.length === 0) return null;
  const who = side.wouldSell.join(', ');
  return (
    <em
      className={`legmark plan${place}`}
      title={`${who} would sell this`}
      aria-label={`${who} would sell`}
      role="img"
    >
      P
    </em>
  );
}
