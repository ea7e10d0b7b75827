import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { runAction } from '../state/actions.ts';
import { proposeSquareOff } from '../state/actions-trading.ts';
import { ariaKeys } from '../../shared/keyboard/key-text.ts';
import { useIsReplay, useReplica } from '../state/replica.ts';
import { capital } from '../ui/format.ts';
import { keyHere, keysHere } from '../ui/keys.ts';

/** Asks for a proposal; while it cannot, it stays and says why. Over a replay there is nothing to ask for. */
export function SquareOffButton({ spread }: { readonly spread: SpreadView }): ReactElement | null {
  const replay = useIsReplay();
  const connected = useReplica((replica) => replica.connected);
  const proposed = useReplica((replica) => (replica.slices.proposal?.proposal ?? null) !== null);
  const blocked = !connected ? 'Kavach is not answering' : proposed ? 'one proposal at a time' : null;
  const key = keyHere('squareOff.selected');
  if (replay) return null;
  return (
    <button
      type="button"
      className="btn"
      data-entry
      aria-disabled={blocked !== null}
      title={blocked === null ? 'Shows a proposal; nothing is sent before you confirm it' : capital(blocked)}
      aria-keyshortcuts={ariaKeys(keysHere('squareOff.selected'))}
      onClick={() => {
        if (blocked === null) proposeSquareOff(spread.id);
        else runAction('squareOff.selected');
      }}
    >
      Square off <kbd className="w-only">{key}</kbd>
    </button>
  );
}
