import { LINK_LABELS, type HaltState } from '../../shared/contract/index.ts';
import { formatCountdown } from '../../shared/units/index.ts';
import type { FactOf } from './fact.ts';
import type { Describe } from './fact-description.ts';
import { changeWords } from './setting-changes.ts';

const WHEN = { start: 'start', resume: 'after the sleep', dayEnd: 'end of day' } as const;

type SessionFact =
  | 'started'
  | 'dayStarted'
  | 'settingsChanged'
  | 'monitoringChanged'
  | 'armedChanged'
  | 'liveWeekEnded'
  | 'signalSwitched'
  | 'haltChanged'
  | 'linkChanged'
  | 'resumed'
  | 'reconciled';

/** What happened to the terminal itself and what the user set. */
export const describeSession: { readonly [T in SessionFact]: Describe<T> } = {
  started: (fact) => [
    'SYS',
    `Started: run ${fact.run}, version ${fact.codeVersion}, ${fact.mode} book, ${fact.halt}${calendarText(fact)}`,
  ],
  dayStarted: (fact) => ['SYS', `Trading day ${fact.date}`],
  settingsChanged: ({ revision, changes = [] }) => {
    const what = changes.length === 0 ? '' : `: ${changes.map(changeWords).join('; ')}`;
    return ['USER', `Settings changed to revision ${revision}${what}`];
  },
  monitoringChanged: (fact) => [
    'USER',
    `Signals ${fact.monitored ? 'monitored' : 'no longer monitored'} (${fact.by})`,
  ],
  armedChanged: (fact) => ['USER', `Live ${fact.armed ? 'armed' : 'disarmed'} (${fact.by}): ${fact.why}`],
  liveWeekEnded: ({ by, lots }) => [
    'USER',
    `The first live week is over (${by}): Live trades ${lots} lots from now on`,
  ],
  signalSwitched: (fact) => ['USER', `${fact.signal} switched ${fact.enabled ? 'on' : 'off'} (${fact.by})`],
  haltChanged: (fact) => ['HALT', haltText(fact)],
  linkChanged: (fact) => ['LINK', `${LINK_LABELS[fact.link]} ${fact.state}: ${fact.detail}`],
  resumed: ({ sleptMs }) => [
    'SYS',
    `The machine slept for ${formatCountdown(sleptMs)}: the broker's books are read before anything is decided`,
  ],
  reconciled: (fact) => [
    'SYS',
    `Broker's books agree (${WHEN[fact.when]}): ${fact.orders} orders, ${fact.positions} positions`,
  ],
};

const HALTS: Readonly<Record<HaltState, string>> = {
  ACTIVE: 'Trading is active again',
  REDUCE_ONLY: 'Reduce only: nothing is opened',
  HALTED: 'Trading halted',
};
/** Who moves a halt, as the reader of the journal would say it. */
const HANDS: Readonly<Record<string, string>> = {
  user: 'by you',
  screen: 'by you',
  guard: 'by a guard',
  restart: 'found at the start',
};

function haltText({ state, reason, by, emergency }: FactOf<'haltChanged'>): string {
  if (emergency) return `${HALTS[state]}: ${reason ?? 'emergency stop'}`;
  return `${HALTS[state]}, ${HANDS[by] ?? by}: ${reason ?? 'no reason given'}`;
}

function calendarText({ calendar }: FactOf<'started'>): string {
  return calendar === undefined ? '' : `, calendar ${calendar.name} as of ${calendar.asOf}`;
}
