import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { foreignName, leaveIt, unknownPositions } from '../state/foreign.ts';
import { useReplica } from '../state/replica.ts';

/** Positions of the live account that nobody has spoken for, each with what can be said of it. Nothing where there are none. */
export function UnknownPositions(): ReactElement | null {
  const unknown = unknownPositions(useReplica((replica) => replica.slices));
  const connected = useReplica((replica) => replica.connected);
  if (unknown.length === 0) return null;
  return (
    <ul className="unknown scroll" aria-label="Not ours, in the live account">
      {unknown.map((position) => (
        <li key={position.contract}>
          <span className="tag stale">Not ours</span>
          <span
            className="m ell"
            title="In the live account. It blocks live entries until you have said whose it is."
          >
            {foreignName(position)}
          </span>
          <button
            type="button"
            className="btn sm"
            aria-disabled={!connected}
            aria-label={`It is mine: leave it, ${foreignName(position)}`}
            onClick={() => void leaveIt(position)}
          >
            It is mine: leave it
          </button>
          <button
            type="button"
            className="btn sm"
            aria-haspopup="dialog"
            aria-label={`Adopt… ${foreignName(position)}`}
            onClick={() => runAction('position.adopt')}
          >
            Adopt…
          </button>
        </li>
      ))}
    </ul>
  );
}
