import type {
  Consequence,
  HaltState,
  LinkState,
  LinkView,
  SessionSlice,
} from '../../shared/contract/index.ts';
import { UNKNOWN, groupIndian } from '../../shared/units/index.ts';
import { ageWords } from './freshness.ts';

/** `0.4 s ago` for what ticks, the detail for the rest, the state's own word where it is not well. */
export function stateWords(view: LinkView, age: number | null): string {
  const old = age === null ? '' : ` ${ageWords(age)}`;
  switch (view.state) {
    case 'ok':
      return view.link === 'feed' && age !== null ? `${ageWords(age)} ago` : view.detail;
    case 'stale':
      // A calendar's age counts in days since it was compared, not since it was last looked at.
      return view.link === 'calendar' || view.link === 'disk' ? view.detail : `stale${old}`;
    case 'down':
      return view.detail === '' ? `no answer${old}` : view.detail;
    case 'connecting':
      return 'connecting';
    case 'off':
      return view.detail === '' ? 'off' : view.detail;
  }
}

export const LINK_STATES: Readonly<Record<LinkState, string>> = {
  ok: 'Well',
  connecting: 'Connecting',
  stale: 'Stale',
  down: 'Down',
  off: 'Off',
};

export const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
  none: 'Nothing blocked',
  entriesBlocked: 'Entries blocked',
  reduceOnly: 'Reduce only',
};

const HALT_WORDS: Readonly<Record<HaltState, string>> = {
  ACTIVE: '',
  REDUCE_ONLY: 'Reduce only: nothing is opened, only closed. ',
  HALTED: 'Trading is halted: nothing is opened until you reset it. ',
};

/** What the health of everything comes to: a halt first, since links that are well undo none. */
export function healthHeadline(session: Pick<SessionSlice, 'links' | 'halt'> | null, lost: boolean): string {
  if (session === null)
    return `${lost ? 'Kavach is not answering: nothing' : 'Nothing'} was heard of any link yet.`;
  if (lost) return 'Kavach is not answering: this is how it was when it was last heard.';
  const sick = session.links.filter(({ consequence }) => consequence !== 'none').map(({ label }) => label);
  const links = sick.length === 0 ? 'No link blocks anything.' : `Blocked by ${sick.join(', ')}.`;
  return `${HALT_WORDS[session.halt.state]}${links}`;
}

/** What hangs on a link's state, in a sentence. */
export function consequenceOf(view: LinkView): string {
  const blocked = {
    none: 'Nothing is blocked.',
    entriesBlocked: 'New entries are blocked.',
    reduceOnly: 'Only closing is allowed.',
  }[view.consequence];
  return `${view.label}: ${view.detail === '' ? view.state : view.detail}. ${blocked}`;
}

/** `38 / 210 ms`: the median and the slowest hundredth of the newest calls; a dash where none was measured. */
export function latencyWords(latency: LinkView['latency']): string {
  if (latency === null) return UNKNOWN;
  return `${milliseconds(latency.p50Ms)} / ${milliseconds(latency.p99Ms)} ms`;
}

function milliseconds(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : groupIndian(Math.round(ms));
}

/** `412 of 5,000 today`, `9 of 100 this minute`. */
export function usedWords(used: LinkView['used']): string {
  if (used === null) return UNKNOWN;
  const when = used.per === 'day' ? 'today' : 'this minute';
  return `${groupIndian(used.count)} of ${groupIndian(used.limit)} ${when}`;
}
