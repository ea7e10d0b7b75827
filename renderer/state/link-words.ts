import type { Consequence, LinkState, LinkView } from '../../shared/contract/index.ts';
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
      return view.link === 'calendar' ? view.detail : `stale${old}`;
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
