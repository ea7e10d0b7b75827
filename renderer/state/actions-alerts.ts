import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { acknowledge, allAlerts, unacknowledged } from './shown-notices.ts';
import { openDialog } from './ui-store.ts';

/** The rules for alerts, and the answer to the one that stands on top. */
export function alertActions({ slices, connected }: Situation): readonly Action[] {
  const [top] = unacknowledged(allAlerts(slices.notices?.notices ?? [], slices.alerts?.own ?? []));
  const none = top === undefined ? 'Nothing waits to be acknowledged' : null;
  return [
    {
      id: 'alerts.show',
      title: 'Alerts: rules, sounds, Telegram',
      effect: 'opens',
      blocked: null,
      run: () => openDialog('alerts'),
    },
    {
      id: 'alerts.acknowledge',
      title: 'Acknowledge the newest serious alert',
      effect: 'acts',
      blocked: connected ? none : NOT_ANSWERING,
      run: () => {
        if (top !== undefined) acknowledge(top);
      },
    },
  ];
}
