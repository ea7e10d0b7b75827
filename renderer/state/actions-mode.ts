import { isOpenSpread } from '../../shared/contract/index.ts';
import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { askMode } from './mode.ts';
import { openDialog } from './ui-store.ts';

/** Live's switch, and the way from Demo to Paper and back. */
export function modeActions({ slices, connected }: Situation): readonly Action[] {
  const session = slices.session;
  const live = session?.live.armed === true;
  return [
    {
      id: 'live.open',
      title: 'Arm live trading',
      effect: 'opens',
      blocked: live ? 'Live is armed' : null,
      run: () => openDialog('live'),
    },
    {
      id: 'live.disarm',
      title: 'Disarm, back to Paper',
      effect: 'acts',
      blocked: connected ? (live ? null : 'Live is not armed') : NOT_ANSWERING,
      run: () => void askMode('paper'),
    },
    leaveAction({ slices, connected }),
  ];
}

/** To the other terminal: from Demo to Paper, from Paper and Live to Demo. */
function leaveAction({ slices, connected }: Pick<Situation, 'slices' | 'connected'>): Action {
  const mode = slices.session?.mode === 'demo' ? 'paper' : 'demo';
  const busy =
    slices.positions?.spreads.some(isOpenSpread) === true ? 'A spread is open: square off first' : null;
  return {
    id: `mode.${mode}`,
    title: mode === 'demo' ? 'Switch to Demo' : 'Switch to Paper',
    effect: 'acts',
    blocked: connected ? busy : NOT_ANSWERING,
    run: () => void askMode(mode),
  };
}
