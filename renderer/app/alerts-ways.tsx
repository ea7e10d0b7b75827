import type { ReactElement } from 'react';
import { soundBlocked } from '../state/alert-sound.ts';
import type { DesktopState } from '../state/alert-words.ts';
import { askDesktop } from '../state/desktop-notice.ts';

const DESKTOP: Readonly<Record<DesktopState, string>> = {
  host: 'shown by this desktop.',
  granted: 'allowed in this browser; shown while you look elsewhere, serious ones always.',
  denied: 'refused in this browser: allow notifications for this address in its own settings.',
  default: 'not asked yet.',
  absent: 'this browser has none.',
};

/** Whether this browser lets sounds and desktop notifications through; that is its word, not a rule of Kavach's. */
export function AlertsWays(props: {
  readonly desktop: DesktopState;
  readonly onDesktop: (state: DesktopState) => void;
}): ReactElement {
  const { desktop, onDesktop } = props;
  const sound = soundBlocked();
  return (
    <div className="alertways">
      <div>
        <span className="t2">Desktop</span>
        <span role="status">
          {DESKTOP[desktop]}{' '}
          {desktop === 'default' && (
            <button type="button" className="btn sm" onClick={() => void askDesktop().then(onDesktop)}>
              Ask the browser
            </button>
          )}
        </span>
      </div>
      <div>
        <span className="t2">Sound</span>
        <span>
          {sound ?? 'played by this browser.'} Each one is seen as well: on the screen, and by the count in
          the window’s title.
        </span>
      </div>
    </div>
  );
}
