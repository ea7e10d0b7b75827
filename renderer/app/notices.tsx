import type { ReactElement } from 'react';
import { formatClock } from '../../shared/units/index.ts';
import { acknowledge, type ShownAlert } from '../state/shown-notices.ts';
import { useShownAlerts } from '../state/use-alerts.ts';
import { dismissMessage, useUi } from '../state/ui-store.ts';
import { keyHere } from '../ui/keys.ts';

const WORDS = { info: '', warning: 'Warning', serious: 'Serious' } as const;

/** What the terminal has to tell, over the journal that already holds it. Serious ones wait to be acknowledged. */
export function Notices(): ReactElement {
  const { shown, waiting } = useShownAlerts();
  const messages = useUi((ui) => ui.messages);
  return (
    <div className="notices" role="log" aria-label="Notices">
      {shown.map((alert) => (
        <NoticeLine key={alert.key} alert={alert} />
      ))}
      {waiting > 0 && (
        <p className="notice serious more">
          {`${waiting} more ${waiting === 1 ? 'waits' : 'wait'} to be acknowledged`}{' '}
          <kbd>{keyHere('alerts.acknowledge')}</kbd>
        </p>
      )}
      {messages.map((message) => (
        <div key={message.id} className="notice warning" role="alert">
          <span className="lvl">{message.label}</span>
          <span className="selectable">{message.text}</span>
          <button type="button" className="btn sm" onClick={() => dismissMessage(message.id)}>
            Close
          </button>
        </div>
      ))}
    </div>
  );
}

function NoticeLine({ alert }: { readonly alert: ShownAlert }): ReactElement {
  const { key, at, level, text } = alert;
  const serious = level === 'serious';
  const done = (): void => {
    if (serious) acknowledge(alert);
    else useUi.setState((ui) => ({ dismissedNotices: [...ui.dismissedNotices, key] }));
  };
  return (
    <div className={`notice ${level}`}>
      <time>{formatClock(at)}</time>
      <span className="selectable">
        {level !== 'info' && <b className="lvl">{WORDS[level]}: </b>}
        {text}
      </span>
      <button type="button" className="btn sm" onClick={done}>
        {serious ? 'Acknowledge' : 'Close'}
      </button>
    </div>
  );
}
