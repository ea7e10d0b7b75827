import type { ReactElement } from 'react';
import { formatClock } from '../../shared/units/index.ts';
import { runAction } from '../state/actions.ts';
import { acknowledge, type ShownAlert } from '../state/shown-notices.ts';
import { useShownAlerts } from '../state/use-alerts.ts';
import { dismissMessage, useUi, type ScreenMessage } from '../state/ui-store.ts';
import { keyHere } from '../ui/keys.ts';

const WORDS = { info: '', warning: 'Warning', serious: 'Serious' } as const;

/**
 * What the terminal has to tell until it was read: serious ones wait to be acknowledged, warnings and what was not done
 * to be closed. They stand in a row of their own, so that they cover nothing; only over a dialog they lie.
 */
export function Notices({ place }: { readonly place: 'log' | 'page' | 'dialog' }): ReactElement {
  const { shown, waiting, serious } = useShownAlerts();
  const messages = useUi((ui) => ui.messages);
  return (
    <div className={`notices in-${place}`} role="log" aria-label="Notices">
      {shown.map((alert) => (
        <NoticeLine key={alert.key} alert={alert} />
      ))}
      {waiting > 0 && (
        <p className={`notice more ${serious > 0 ? 'serious' : 'warning'}`}>
          {`${waiting} more ${waiting === 1 ? 'waits' : 'wait'} to be ${serious > 0 ? 'acknowledged' : 'read'}`}{' '}
          {serious > 0 && <kbd>{keyHere('alerts.acknowledge')}</kbd>}
        </p>
      )}
      {messages.map((message) => (
        <MessageLine key={message.id} message={message} />
      ))}
    </div>
  );
}

function MessageLine({ message }: { readonly message: ScreenMessage }): ReactElement {
  const { id, label, text, again } = message;
  return (
    <div className={`notice ${label === 'Note' ? 'info' : 'warning'}`} role="alert">
      <span className="lvl">{label}</span>
      <span className="selectable">{text}</span>
      <span className="acts">
        {again !== null && (
          <button type="button" className="btn sm" onClick={() => runAction(again)}>
            Try again <kbd>{keyHere(again)}</kbd>
          </button>
        )}
        <button type="button" className="btn sm" onClick={() => dismissMessage(id)}>
          Close
        </button>
      </span>
    </div>
  );
}

function NoticeLine({ alert }: { readonly alert: ShownAlert }): ReactElement {
  const { key, at, level, text } = alert;
  const serious = level === 'serious';
  const done = (): void => {
    // A warning goes at once, also while nobody answers; a serious one only when the terminal has heard it.
    if (!serious) useUi.setState((ui) => ({ dismissedNotices: [...ui.dismissedNotices, key] }));
    acknowledge(alert);
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
