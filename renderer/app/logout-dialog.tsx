import type { ReactElement } from 'react';
import { ask } from '../state/host.ts';
import { openLive } from '../state/logout.ts';
import { useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Asks before the session is ended by which a live spread is guarded. */
export function LogoutDialog(): ReactElement {
  const positions = useSlice('positions');
  const asked = useAsked();
  const open = positions === null ? [] : openLive(positions);
  const leave = async (): Promise<void> => {
    if (await asked.ask('logout', () => ask('account.logout', { account: 'kite' }))) closeDialog();
  };
  return (
    <Dialog labelledBy="logout-title" className="dialog" role="alertdialog" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="logout-title">Log out of Kite with a live spread open?</h2>
        <p>
          Without the session Kavach can neither see nor close what is open at the broker: no stop on the
          index, no daily limit, no square-off and no emergency stop until somebody logs in again.
        </p>
      </div>
      <div className="sect" aria-live="polite">
        {open.length === 0 ? (
          <p>Nothing is open in Live any more.</p>
        ) : (
          <ul className="check" aria-label="Open in Live">
            {open.map(({ id, words }) => (
              <li key={id} className="warn">
                <span className="ck">!</span>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        )}
        {asked.refusal !== null && (
          <p className="refusal failed selectable" role="alert">
            {asked.refusal}
          </p>
        )}
      </div>
      <div className="dfoot">
        <span className="cap">An order that rests at the broker stays there.</span>
        <button type="button" className="btn lg" data-first onClick={closeDialog}>
          Stay logged in <kbd>Esc</kbd>
        </button>
        <button type="button" className="btn lg danger" onClick={() => void leave()}>
          {asked.waiting === null ? 'Log out of Kite' : 'Logging out…'}
        </button>
      </div>
    </Dialog>
  );
}
