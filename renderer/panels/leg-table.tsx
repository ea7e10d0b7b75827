import type { ReactElement } from 'react';
import type { LegView, SpreadView } from '../../shared/contract/index.ts';
import { formatPrice } from '../../shared/units/index.ts';
import { useAge } from '../state/clock.ts';
import { ageWords } from '../state/freshness.ts';
import { signedUnits } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';
import { roving } from '../ui/roving.ts';
import { TwinEntry } from './twin-fills.tsx';

/** Both legs: what was paid, and the side of the book at which each could be closed now. */
export function LegTable({ spread }: { readonly spread: SpreadView }): ReactElement {
  return (
    <table className="grid" aria-label="Legs">
      <thead>
        <tr>
          <th scope="col">Instrument</th>
          <th scope="col" className="l">
            Leg
          </th>
          <th scope="col">Qty</th>
          <th scope="col">Entry</th>
          <th scope="col">Exit at</th>
          <th scope="col">P&amp;L</th>
        </tr>
      </thead>
      <tbody onKeyDown={(event) => roving(event)}>
        {spread.legs.map((leg, index) => (
          <Leg key={leg.contract} spread={spread} leg={leg} first={index === 0} />
        ))}
      </tbody>
    </table>
  );
}

function Leg({
  spread,
  leg,
  first,
}: {
  readonly spread: SpreadView;
  readonly leg: LegView;
  readonly first: boolean;
}): ReactElement {
  const age = useAge(leg.exitAt);
  const title = age === null ? 'No quote yet' : `${ageWords(age)} old, ${leg.exitSource ?? 'source unknown'}`;
  return (
    <tr data-item data-copy className="inset-focus" tabIndex={first ? 0 : -1}>
      <td className="m">{leg.display}</td>
      <td className="l">
        <span className={`tag ${leg.role === 'short' ? 'sell' : 'buy'}`}>
          {leg.role === 'short' ? 'Short' : 'Hedge'}
        </span>
      </td>
      <td>{signedUnits(leg.quantity, leg.side)}</td>
      <td>
        <TwinEntry spread={spread} leg={leg} />
        {formatPrice(leg.entryPrice)}
      </td>
      <td title={title}>
        {leg.quantity > 0 && <span className="t3">{leg.side === 'sell' ? 'ask ' : 'bid '}</span>}
        {formatPrice(leg.exitPrice)}
      </td>
      <td>
        <Signed value={leg.pnl} />
      </td>
    </tr>
  );
}
