import { useState, type ReactElement } from 'react';
import type { AlertRules } from '../../shared/contract/index.ts';
import { shutWays } from '../state/alert-words.ts';
import { desktopState } from '../state/desktop-notice.ts';
import { ask } from '../state/host.ts';
import { useReplica, useSlice } from '../state/replica.ts';
import { useAsked } from '../state/use-asked.ts';
import { closeDialog } from '../state/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AlertsQuiet } from './alerts-quiet.tsx';
import { AlertsTable } from './alerts-table.tsx';
import { AlertsTelegram } from './alerts-telegram.tsx';
import { AlertsWays } from './alerts-ways.tsx';

/** The rules for alerts: of what, by which way. A change holds at once; nothing of the trading hangs on it. */
export function AlertsDialog(): ReactElement {
  const alerts = useSlice('alerts');
  const asked = useAsked();
  const [desktop, setDesktop] = useState(desktopState);
  // What was asked for stands until the answer is there, so that nothing jumps back in between.
  const [wish, setWish] = useState<AlertRules | null>(null);
  const change = (rules: AlertRules): void => {
    if (alerts === null || asked.waiting !== null) return;
    setWish(rules);
    void asked
      .ask('rules', () => ask('alerts.set', { rules, revision: alerts.revision }))
      .then(() => setWish(null));
  };
  const rules = wish ?? alerts?.rules ?? null;
  return (
    <Dialog labelledBy="alerts-title" className="dialog widest alerts" onClose={closeDialog}>
      <div className="dhead">
        <h2 id="alerts-title">Alerts</h2>
        <p>
          What Kavach tells you, and how. Serious ones stay until you acknowledge them: they are told again
          after 30 s and after 2 min, the last time on Telegram as well.
        </p>
      </div>
      <div className="sect stack inset-focus" tabIndex={0} role="group" aria-label="Rules for alerts">
        {alerts === null || rules === null ? (
          <p className="t3">
            <Waiting what="the rules" />
          </p>
        ) : (
          <>
            {alerts.problem !== null && (
              <p className="refusal failed selectable" role="alert">
                {alerts.problem}
              </p>
            )}
            <AlertsTable rules={rules} onChange={change} shut={shutWays(rules, alerts.telegram, desktop)} />
            <AlertsWays desktop={desktop} onDesktop={setDesktop} />
            <AlertsQuiet quiet={rules.quiet} onChange={(quiet) => change({ ...rules, quiet })} />
            <AlertsTelegram rules={rules} view={alerts.telegram} onChange={change} />
          </>
        )}
      </div>
      <Foot refusal={asked.refusal} />
    </Dialog>
  );
}

function Foot({ refusal }: { readonly refusal: string | null }): ReactElement {
  const connected = useReplica((replica) => replica.connected);
  const words = connected ? 'A change holds at once.' : 'Kavach is not answering: nothing can be changed.';
  return (
    <div className="dfoot">
      <span className={`cap ${refusal === null ? '' : 'failed'}`} role="status">
        {refusal ?? words}
      </span>
      <button type="button" className="btn lg" data-first onClick={closeDialog}>
        Close <kbd>Esc</kbd>
      </button>
    </div>
  );
}
