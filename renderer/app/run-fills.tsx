import type { ReactElement } from 'react';
import type { FillView, RunTrade } from '../../shared/contract/index.ts';
import {
  formatClock,
  formatDate,
  formatPrice,
  formatSigned,
  istDate,
  UNKNOWN,
} from '../../shared/units/index.ts';
import { contractWords } from './plan-lines.tsx';

const PURPOSES: Readonly<Record<FillView['purpose'], string>> = {
  hedgeEntry: 'Hedge in',
  mainEntry: 'Short in',
  brokerStop: 'Stop',
  mainExit: 'Short out',
  hedgeExit: 'Hedge out',
  mainSurplus: 'Short again',
  hedgeSurplus: 'Hedge again',
};

/** Every order that filled, each with where its price came from, and what they came to. */
export function RunFills({ trade }: { readonly trade: RunTrade }): ReactElement {
  const { fills, realised, charges } = trade;
  return (
    <>
      <table className="grid" aria-label="Fills">
        <thead>
          <tr>
            {['Fill', 'Contract', 'Units', 'Price', 'At', 'Price is'].map((name, index) => (
              <th key={name} scope="col" className={index === 1 ? 'l' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fills.map((fill) => (
            <tr key={`${fill.purpose} ${fill.at} ${fill.price}`}>
              <td className="m">{PURPOSES[fill.purpose]}</td>
              <td className="l">{contractWords(fill.contract)}</td>
              <td>{fill.quantity}</td>
              <td>{formatPrice(fill.price)}</td>
              <td>
                {formatDate(istDate(fill.at)).slice(4)} {formatClock(fill.at).slice(0, 5)}
              </td>
              <td className="t2">{fill.source ?? UNKNOWN}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap">
        Realised {formatSigned(realised)}, charges {formatPrice(charges)}.
      </p>
    </>
  );
}
