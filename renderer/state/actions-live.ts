import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { firstWeekBlocked } from './first-week.ts';
import { give } from './host.ts';

/** What belongs to Live alone: the size of its first week, and positions that are the user's own. */
export function liveActions(now: Situation): readonly Action[] {
  return [firstWeekAction(now), ownPositionAction(now)];
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
