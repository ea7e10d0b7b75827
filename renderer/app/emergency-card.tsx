import { useCallback, type ReactElement } from 'react';
import type { EmergencySlice } from '../../shared/contract/index.ts';
import { formatClockMs } from '../../shared/units/index.ts';
import { StopSteps } from '../panels/stop-steps.tsx';
import { useNow } from '../state/clock.ts';
import { useSlice } from '../state/replica.ts';
import { useUi } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { plural } from '../ui/format.ts';
import { KiteLink } from './kite-link.tsx';
import { StopByHand } from './stop-by-hand.tsx';

/** The emergency stop while it runs: what is done, what is being done, with times. It closes itself once flat. */
export function EmergencyCard(): ReactElement | null {
  const run = useSlice('emergency')?.run ?? null;
  const mode = useSlice('session')?.mode ?? null;
  const hidden = useUi((ui) => ui.stopCardHidden);
  // Esc never stops the stop; it only lets the user see what lies behind.
  const hide = useCallback(() => useUi.setState({ stopCardHidden: true }), []);
  if (run === null || run.flatAt !== null || hidden) return null;
  return (
    <Dialog
      role="alertdialog"
      labelledBy="stop-title"
      className="stopcard"
      overlay="banner-too"
      onClose={hide}
    >
      <div className="dhead">
        <div>
          <h2 id="stop-title">Emergency stop in progress</h2>
          <p>
            Pressed {formatClockMs(run.pressedAt)} by {run.by}
          </p>
        </div>
        <Elapsed run={run} />
      </div>
      <StopSteps run={run} />
      <StopByHand />
      {run.foreign > 0 && (
        <p className="notours">
          {plural(run.foreign, 'other position')} in this account: not ours, untouched
        </p>
      )}
      <div className="dfoot">
        <span>
          Shorts close before hedges. A step that the broker does not confirm is read from its book; only the
          confirmed remainder is re-priced.
        </span>
        {mode === 'live' && <KiteLink />}
        <button type="button" className="btn" data-first onClick={hide}>
          Show the screen behind
        </button>
      </div>
    </Dialog>
  );
}

function Elapsed({ run }: { readonly run: NonNullable<EmergencySlice['run']> }): ReactElement {
  const now = useNow();
  const ms = now === null ? 0 : Math.max(0, now - run.pressedAt);
  const minutes = String(Math.floor(ms / 60_000)).padStart(2, '0');
  const seconds = ((ms % 60_000) / 1_000).toFixed(1).padStart(4, '0');
  return (
    <div className="el">
      <b>{`${minutes}:${seconds}`}</b>
      <p>since press</p>
    </div>
  );
}
