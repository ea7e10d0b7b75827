import type { ReactElement } from 'react';
import type { AdoptionLeg, AdoptionPreview } from '../../shared/contract/index.ts';
import { formatPrice, groupIndian } from '../../shared/units/index.ts';

/** Both legs: what they cost or brought by the broker's book, and from where their result counts once they are ours. */
export function AdoptLegs({ preview }: { readonly preview: AdoptionPreview }): ReactElement {
  return (
    <table className="grid" aria-label="Legs">
      <thead>
        <tr>
          <th scope="col">Instrument</th>
          <th scope="col" className="l">
            Leg
          </th>
          <th scope="col">Units</th>
          <th scope="col">Average at the broker</th>
          <th scope="col">Counts from</th>
        </tr>
      </thead>
      <tbody>
        {preview.legs.map((leg) => (
          <Leg key={leg.contract} leg={leg} units={preview.units} />
        ))}
      </tbody>
    </table>
  );
}

function Leg({ leg, units }: { readonly leg: AdoptionLeg; readonly units: number }): ReactElement {
  const short = leg.role === 'short';
  return (
    <tr>
      <td className="m">{leg.display}</td>
      <td className="l">
        <span className={`tag ${short ? 'sell' : 'buy'}`}>{short ? 'Short' : 'Hedge'}</span>
      </td>
      <td>{`${short ? '−' : '+'}${groupIndian(units)}`}</td>
      <td>{formatPrice(leg.average)}</td>
      <td>
        <span className="t3">{short ? 'ask ' : 'bid '}</span>
        {formatPrice(leg.countsFrom)}
      </td>
    </tr>
  );
}
