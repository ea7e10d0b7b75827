import type { ReactElement } from 'react';
import type { ForeignPosition } from '../../shared/contract/index.ts';
import type { Refused } from '../state/adoptable.ts';
import { leaveIt } from '../state/foreign.ts';
import { formatUnits } from '../ui/format.ts';
import { CheckGlyph } from './check-glyph.tsx';

/** What cannot be made a spread of ours, and why; each can still be said to be the user's own. */
export function AdoptRefused(props: {
  readonly refused: readonly Refused[];
  readonly foreign: readonly ForeignPosition[];
}): ReactElement | null {
  const { refused, foreign } = props;
  if (refused.length === 0) return null;
  return (
    <ul className="check refused" aria-label="Not adopted">
      {refused.map(({ contract, display, holding, why }) => {
        const position = foreign.find((each) => each.contract === contract) ?? null;
        const net = holding?.net ?? position?.net ?? 0;
        return (
          <li key={`${contract} ${holding?.product ?? ''}`} className="warn">
            <CheckGlyph state="failed" />
            <span className="m">
              {display} {formatUnits(net)} <span className="t3">{holding?.product}</span>
            </span>
            {position !== null && <OwnButton position={position} />}
            <small>{why}</small>
          </li>
        );
      })}
    </ul>
  );
}

function OwnButton({ position }: { readonly position: ForeignPosition }): ReactElement {
  if (position.acknowledged) return <span className="t2">Yours, left alone</span>;
  return (
    <button type="button" className="btn sm" onClick={() => void leaveIt(position)}>
      It is mine: leave it
    </button>
  );
}
