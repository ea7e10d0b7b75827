import { isOpenSpread } from '../../shared/contract/index.ts';
import { showsReplay } from './actions-replay.ts';
import { modeActions } from './actions-mode.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { give } from './host.ts';
import { selectedSpread, spreadName } from './spreads.ts';
import { pressStop } from './stop.ts';
import { openDialog, useUi } from './ui-store.ts';

/** Asks the engine for a square-off proposal; nothing is sent before the user confirms it. */
export function proposeSquareOff(spread: string | null): void {
  useUi.setState({ proposalAsked: true });
  void give('squareOff.propose', { spread });
}

/** Stop, square-off, Live and halt: whatever moves positions or the right to open them. */
export function tradingActions(now: Situation): readonly Action[] {
  return [
    stopAction(now),
    ...squareOffActions(now),
    ...modeActions(now),
    resetAction(now),
    reportAction(now),
  ];
}

function stopAction({ slices }: Situation): Action {
  const flat = (slices.emergency?.run?.flatAt ?? null) !== null && slices.session?.halt.state === 'HALTED';
  return {
    id: 'emergency.stop',
    title: 'Emergency stop',
    effect: 'acts',
    blocked: flat ? 'Already halted and flat' : null,
    run: () => void pressStop('you, from the palette'),
  };
}

function squareOffActions({ slices, ui, connected }: Situation): readonly Action[] {
  const positions = slices.positions ?? null;
  const open = positions?.spreads.filter(isOpenSpread) ?? [];
  const selected = selectedSpread(positions, ui.spread);
  const blocked = squareOffBlocked(connected, open.length, (slices.proposal?.proposal ?? null) !== null);
  const replay = showsReplay({ slices, ui, connected });
  const name = selected === null ? 'the selected spread' : `${selected.signal} ${spreadName(selected)}`;
  return [
    {
      id: 'squareOff.selected',
      title: `Square off ${name}`,
      effect: 'shows a proposal',
      // The spread that is in sight is a replayed one: which other is meant would be a guess.
      blocked: replay ? 'A replay is shown: leave it first, or square off every spread' : blocked,
      run: () => proposeSquareOff(selected?.id ?? null),
    },
    {
      id: 'payoff.whatIf',
      title: 'What if: the spread at another spot, volatility and day',
      effect: 'opens',
      blocked: replay
        ? 'A replay is shown'
        : (selected?.payoff ?? null) === null
          ? 'No spread is open'
          : null,
      run: () => openDialog('whatIf'),
    },
    {
      id: 'squareOff.all',
      title: 'Square off every spread',
      effect: 'shows a proposal',
      blocked,
      run: () => proposeSquareOff(null),
    },
  ];
}

function squareOffBlocked(connected: boolean, open: number, proposed: boolean): string | null {
  if (!connected) return NOT_ANSWERING;
  if (open === 0) return 'No open position';
  return proposed ? 'One proposal at a time' : null;
}

function reportAction({ slices }: Situation): Action {
  return {
    id: 'stop.report',
    // Not by the stop’s own first words: who types those in haste means the stop.
    title: 'Report of the last stop',
    effect: 'opens',
    blocked: (slices.emergency?.run ?? null) === null ? 'No stop was made since the last reset' : null,
    run: () => openDialog('stopReport'),
  };
}

function resetAction({ slices }: Situation): Action {
  return {
    id: 'halt.reset',
    title: 'Reset after a halt',
    effect: 'opens',
    blocked: slices.session?.halt.state === 'HALTED' ? null : 'Trading is not halted',
    run: () => openDialog('reset'),
  };
}
