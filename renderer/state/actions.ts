import { formatClock } from '../../shared/units/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { accountActions } from './actions-accounts.ts';
import { alertActions } from './actions-alerts.ts';
import { backtestActions } from './actions-backtest.ts';
import { doctorActions } from './actions-doctor.ts';
import { engineActions } from './actions-engine.ts';
import { liveActions } from './actions-live.ts';
import { settingsActions } from './actions-settings.ts';
import { tradingActions } from './actions-trading.ts';
import { demoActions, viewActions } from './actions-view.ts';
import { replayActions } from './actions-replay.ts';
import { windowActions, withinWindow } from './actions-window.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { engineNow } from './clock.ts';
import { liveReplica } from './replica.ts';
import { forgetTries, say, useUi } from './ui-store.ts';

/** Everything that can be done, as it stands in this situation, most urgent first. */
export function listActions(now: Situation): readonly Action[] {
  return withinWindow([
    ...tradingActions(now),
    ...accountActions(now),
    ...alertActions(now),
    ...replayActions(now),
    ...viewActions(now),
    ...backtestActions(now),
    ...demoActions(now),
    ...engineActions(now),
    ...settingsActions(now),
    ...doctorActions(now),
    ...liveActions(now),
    ...windowActions(),
  ]);
}

/** The situation as it is at this moment. */
export function situation(): Situation {
  const { slices, connected } = liveReplica.getState();
  return { slices, connected, ui: useUi.getState() };
}

/** Does an action, or says why it cannot be done. */
export function runAction(id: ActionId): void {
  const action = listActions(situation()).find((candidate) => candidate.id === id);
  if (action === undefined) return;
  if (action.blocked === null) {
    forgetTries(id);
    action.run();
  } else if (action.blocked === NOT_ANSWERING) say(silentWords(action.title), 'Not done', id);
  else say(`${action.title}: ${action.blocked}.`);
}

/** Which part is silent, since when, and that nothing went out. */
function silentWords(title: string): string {
  const replica = liveReplica.getState();
  const { session } = replica.slices;
  if (session === undefined || replica.lostAt === null)
    return `${title}: not sent, Kavach was not heard yet.`;
  const since = formatClock(engineNow(session, replica, replica.lostAt));
  return `${title}: not sent. Kavach, behind this screen, is silent since ${since}.`;
}
