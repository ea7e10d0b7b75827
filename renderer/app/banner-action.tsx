import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import { give } from '../state/host.ts';
import { useReset } from '../state/reset.ts';
import { useUi } from '../state/ui-store.ts';
import { keyHere } from '../ui/keys.ts';
import type { BannerActionName } from './banner-modes.ts';

/** What can be done about what the banner says. */
export function BannerAction({ action }: { readonly action: BannerActionName }): ReactElement | null {
  const hidden = useUi((ui) => ui.stopCardHidden);
  switch (action) {
    case 'disarm':
      return (
        <button type="button" onClick={() => runAction('live.disarm')}>
          Disarm <span className="m">{keyHere('live.disarm')}</span>
        </button>
      );
    case 'reset':
      return <ResetButton />;
    case 'showStop':
      return hidden ? <Plain label="Show progress" run={() => runAction('stop.show')} /> : null;
    case 'reconnect':
      return <Plain label="Reconnect now" run={() => void give('feed.start', {})} />;
    case 'arm':
      return <Plain label="Arm Live…" run={() => runAction('live.open')} />;
    case 'unwind':
      return <Plain label="Unwind list" run={() => runAction('unwind.show')} />;
    case 'positions':
      return <Plain label="Show it" run={() => runAction('focus.positions')} />;
    case 'adopt':
      return <Plain label="Adopt…" run={() => runAction('position.adopt')} />;
    case 'login.breeze':
      return <Plain label="Log in to Breeze" run={() => runAction('account.login.breeze')} />;
    case 'login.kite':
      return <Plain label="Log in to Kite" run={() => runAction('account.login.kite')} />;
  }
}

function Plain({ label, run }: { readonly label: string; readonly run: () => void }): ReactElement {
  return (
    <button type="button" onClick={run}>
      {label}
    </button>
  );
}

function ResetButton(): ReactElement {
  const reset = useReset();
  return (
    <button type="button" aria-disabled={reset.held} onClick={() => runAction('halt.reset')}>
      {reset.held ? `Reset in ${reset.countdown}` : 'Reset…'}
    </button>
  );
}
