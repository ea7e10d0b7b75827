import type { ReplaySlice } from '../../shared/contract/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { focusSoon } from './focus.ts';
import { give } from './host.ts';
import { canMove, changeReplaySpeed, isReplayOpen, leaveReplay, toggleReplay } from './replay.ts';
import { useUi } from './ui-store.ts';

/** Moving through a replay. None of it touches the running terminal. */
export function replayActions({ slices, ui, connected }: Situation): readonly Action[] {
  const replay = slices.replay ?? null;
  const blocked = !connected ? NOT_ANSWERING : canMove(replay) ? null : 'No replay is open';
  const act = (id: ActionId, title: string, run: () => void, why = blocked): Action => ({
    id,
    title,
    effect: 'acts',
    blocked: why,
    run,
  });
  const minutes = ui.timeframe;
  const step = (to: 'bar' | 'decision', way: 'next' | 'previous') => (): void =>
    void give('replay.step', { to, way, minutes });
  return [
    act('replay.toggle', `Replay: ${toggleWords(replay)}`, toggleReplay),
    act('replay.bar.next', 'Replay: step to the next bar', step('bar', 'next')),
    act('replay.bar.previous', 'Replay: step to the previous bar', step('bar', 'previous')),
    act('replay.decision.next', 'Replay: step to the next decision', step('decision', 'next')),
    act('replay.decision.previous', 'Replay: step to the previous decision', step('decision', 'previous')),
    act('replay.faster', 'Replay: faster', () => changeReplaySpeed(1)),
    act('replay.slower', 'Replay: slower', () => changeReplaySpeed(-1)),
    act('replay.leave', 'Leave the replay', leaveReplay, isReplayOpen(replay) ? null : 'No replay is open'),
    {
      id: 'bar.explain',
      title: 'Explain a past bar',
      effect: 'opens',
      blocked: ui.page === 'terminal' || ui.page === 'replay' ? null : 'It is asked on the chart',
      run: () => focusSoon('.barslider'),
    },
  ];
}

/** What Space does now. */
export function toggleWords(replay: ReplaySlice | null): string {
  if (replay?.state === 'ended') return 'from the beginning';
  if (replay?.state === 'loading') return 'stop here';
  return replay?.state === 'playing' ? 'pause' : 'play';
}

/** The page shows a replay's panels in the place of the terminal's. */
export function showsReplay({ slices, ui }: Situation): boolean {
  return ui.page === 'replay' && isReplayOpen(slices.replay ?? null);
}

/** Ends what lies over the page's own state: a chosen bar first, then the replay. True when there was something. */
export function stepBack(now: Situation): boolean {
  if (now.ui.hour !== null) useUi.setState({ hour: null });
  else if (showsReplay(now)) leaveReplay();
  else return false;
  return true;
}
