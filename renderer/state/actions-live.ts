import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { firstWeekBlocked } from './first-week.ts';
import { give } from './host.ts';
import { askMode } from './mode.ts';
import { openDialog } from './ui-store.ts';

/** What is said of Live once in a while: its first week is over, a position is the user's own. */
export function liveActions(now: Situation): readonly Action[] {
  return [firstWeekAction(now), ownPositionAction(now)];
}

/** Arming and disarming. */
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
    ...(session?.mode === 'demo'
      ? [
          {
            id: 'mode.paper',
            title: 'Switch to Paper',
            effect: 'acts',
            blocked: connected ? null : NOT_ANSWERING,
            run: () => void askMode('paper'),
          } as const,
        ]
      : []),
  ];
}

function firstWeekAction({ slices, connected }: Situation): Action {
  const session = slices.session ?? null;
  const lots = session?.live.firstWeek?.lotsAfter ?? null;
  return {
    id: 'live.endFirstWeek',
    title: `End the first live week${lots === null ? '' : `, trade ${lots} lots`}`,
    effect: 'acts',
    blocked: connected ? firstWeekBlocked(session) : NOT_ANSWERING,
    run: () => void give('live.endFirstWeek', {}),
  };
}

/** One at a time, so that each is looked at. */
function ownPositionAction({ slices, connected }: Situation): Action {
  const [first] = slices.session?.live.foreign ?? [];
  return {
    id: 'position.acknowledge',
    title:
      first === undefined ? 'Say that a position is your own' : `${first.display} ${first.net} is my own`,
    effect: 'acts',
    blocked: connected
      ? first === undefined
        ? 'The broker shows no position that is not ours'
        : null
      : NOT_ANSWERING,
    run: () => {
      if (first !== undefined)
        void give('position.acknowledge', { contract: first.contract, net: first.net });
    },
  };
}
