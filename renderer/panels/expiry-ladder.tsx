import type { ReactElement } from 'react';
import type { ExpiryDayView, ExpiryStep } from '../../shared/contract/index.ts';
import { UNKNOWN } from '../../shared/units/index.ts';
import { fixed, level, signedWhole } from '../ui/format.ts';
import { Signed } from '../ui/money.tsx';

type Row = readonly [name: string, cell: (step: ExpiryStep) => ReactElement | string];

const ROWS: readonly Row[] = [
  ['Spot', (step) => level(step.spot)],
  ['Delta', (step) => fixed(step.delta, 2)],
  ['Gamma', (step) => fixed(step.gammaPer100, 2)],
  ['Exit', (step) => <Signed value={step.exit} format={signedWhole} arrow={false} />],
];

/** The short and the way out, with the index at, above and below where it stands. */
export function ExpiryLadder({ view }: { readonly view: ExpiryDayView }): ReactElement {
  const { steps, shortStrike, option } = view;
  return (
    <>
      <table className="grid gam" aria-label="If the index moves now">
        <thead>
          <tr>
            <th scope="col">{`${shortStrike} ${option}`}</th>
            {steps.map(({ points }) => (
              <th key={points} scope="col">
                {points === 0 ? 'now' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {steps.map((step) => (
                <td key={step.points} className={step.points === 0 ? 'now' : ''}>
                  {cell(step)}
                </td>
              ))}
              {steps.length === 0 && <td>{UNKNOWN}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mline quiet">
        <span>Gamma: delta per 100 points</span>
        <span title="Now by the quotes; elsewhere modelled at each strike’s own volatility.">
          Exit: ₹ after charges, moves modelled
        </span>
      </div>
    </>
  );
}
