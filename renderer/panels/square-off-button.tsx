import type { ReactElement } from 'react';
import type { SpreadView } from '../../shared/contract/index.ts';
import { proposeSquareOff } from '../state/actions-trading.ts';
import { ariaKey } from '../state/keymap.ts';
import { useReplica } from '../state/replica.ts';
import { say } from '../state/ui-store.ts';
import { capital } from '../ui/format.ts';
import { keyHere } from '../ui/keys.ts';

/** Asks for a proposal; while it cannot, it stays and says why. */
export function SquareOffButton({ spread }: { readonly spread: SpreadView }): ReactElement {
  const connected = useReplica((replica) => replica.connected);
  const proposed = useReplica((replica) => (replica.slices.proposal?.proposal ?? null) !== null);
  const blocked = !connected ? 'Kavach is not answering' : proposed ? 'one proposal at a time' : null;
  const key = keyHere('squareOff.selected');
  return (
    <button
      type="button"
      className="btn"
      data-entry
      aria-disabled={blocked !== null}
      title={blocked === null ? 'Shows a proposal; nothing is sent before you confirm it' : capital(blocked)}
      aria-keyshortcuts={ariaKey(key)}
      onClick={() => {
        if (blocked === null) proposeSquareOff(spread.id);
        else say(`Square off: ${blocked}.`);
      }}
    >
      Square off <kbd className="w-only">{key}</kbd>
    </button>
  );
}
