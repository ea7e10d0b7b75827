import { NOT_ANSWERING, type Action, type Situation } from './action.ts';
import { firstWeekBlocked } from './first-week.ts';
import { drillWords } from './drill.ts';
import { foreignName, foreignPositions, leaveIt, unknownPositions } from './foreign.ts';
import { give } from './host.ts';
import { openDialog } from './ui-store.ts';

/** What belongs to Live alone: the size of its first week, and positions that are the user's own. */
export function liveActions(now: Situation): readonly Action[] {
  return [firstWeekAction(now), ownPositionAction(now), adoptAction(now), drillAction(now)];
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
  const [first] = unknownPositions(slices);
  return {
    id: 'position.acknowledge',
    title:
      first === undefined ? 'Say that a position is your own' : `${foreignName(first)} is mine: leave it`,
    effect: 'acts',
    blocked: connected ? (first === undefined ? NONE_UNKNOWN : null) : NOT_ANSWERING,
    run: () => {
      if (first !== undefined) void leaveIt(first);
    },
  };
}

const NONE_UNKNOWN = 'The broker shows no position that is not ours';

function adoptAction({ slices }: Situation): Action {
  return {
    id: 'position.adopt',
    title: 'Adopt a position of the live account',
    effect: 'opens',
    blocked: foreignPositions(slices).length === 0 ? NONE_UNKNOWN : null,
    run: () => openDialog('adopt'),
  };
}

function drillAction({ slices }: Situation): Action {
  const last = slices.drill?.last ?? null;
  return {
    id: 'drill.show',
    // Not by the stop's own first words: who types those in haste means the stop.
    title: `Drill the emergency stop${last === null ? '' : `, ${drillWords(last)}`}`,
    effect: 'opens',
    blocked: null,
    run: () => openDialog('drill'),
  };
}
