import type { LinkView } from '../../shared/contract/index.ts';
import { formatClock } from '../../shared/units/index.ts';
import { engineNow } from '../state/clock.ts';
import { ageWords, indexFreshness, marksFreshness } from '../state/freshness.ts';
import { holdsLive } from '../state/mode.ts';
import type { Replica } from '../state/replica.ts';
import { capital } from '../ui/format.ts';
import { guardWords, restingStop } from './banner-guards.ts';
import type { BannerFacts } from './banner-modes.ts';

/** The head where the facts say it all. */
export const NOT_WELL = 'Not all is well';
/** After a restart of the host. The tab that is open goes on by itself once any tab of the browser has signed in. */
const SIGNED_OUT = 'Kavach was started again: sign in anew';
const SIGN_IN = 'Open the address that it printed; running kavach prints a new one';
const ABSENT_AFTER_MS = 2_000;

/** Nothing was ever heard: then there is nothing to be old, only a host to wait for. */
export function absentFacts(replica: Replica, tick: number): BannerFacts | null {
  const waited = tick - replica.waitingSince;
  if (replica.connected || waited < ABSENT_AFTER_MS) return null;
  return {
    look: 'stale',
    head: replica.signedOut ? SIGNED_OUT : 'Kavach is not answering',
    facts: replica.signedOut ? [SIGN_IN] : [`Waiting for ${ageWords(waited)}`, 'Connecting again by itself'],
    actions: [],
    liveTag: false,
    urgent: true,
  };
}

/** The host has fallen silent: since when, how old everything is, what still guards. */
export function lostFacts(replica: Replica, tick: number, live: boolean): BannerFacts {
  const session = replica.slices.session;
  const at = session === undefined ? '' : formatClock(engineNow(session, replica, replica.lostAt ?? tick));
  const resting = restingStop(replica.slices.positions);
  return {
    look: 'stale',
    head: replica.signedOut ? SIGNED_OUT : `Kavach is not answering since ${at}`,
    facts: [
      ...(replica.signedOut ? [SIGN_IN] : []),
      `All numbers are ${ageWords(tick - replica.sessionHeardAt)} old`,
      ...(replica.signedOut ? [] : ['Connecting again by itself']),
      ...(resting === null ? [] : [capital(resting)]),
    ],
    // With the host gone, the broker's own app is the way out.
    actions: holdsLive(replica.slices.positions ?? null) ? ['unwind'] : [],
    liveTag: live,
    urgent: true,
  };
}

/** Links that are not well, stale prices, or a state in which only closing is allowed. */
export function staleFacts(replica: Replica, tick: number, live: boolean): BannerFacts | null {
  const session = replica.slices.session;
  if (session === undefined) return null;
  // A link on which nothing hangs now is shown in its place and needs no banner.
  const sick = session.links.filter(
    ({ state, consequence }) => (state === 'stale' || state === 'down') && consequence !== 'none',
  );
  const index = indexFreshness(replica, tick);
  const reduced = session.halt.state === 'REDUCE_ONLY';
  const marksStale = marksFreshness(replica, tick).stale;
  if (sick.length === 0 && !index.stale && !reduced && !marksStale) return null;
  const age = index.ageMs === null ? '' : ` are ${ageWords(index.ageMs)} old`;
  const head = reduced ? 'Reduce only' : index.stale ? `Prices${age}` : NOT_WELL;
  const reason = reduced && session.halt.reason !== null ? [session.halt.reason] : [];
  const feedSick = sick.some((link) => link.link === 'feed');
  const old = { index: index.stale || feedSick, marks: marksStale };
  const guards = guardWords(replica.slices.positions, old);
  const facts = [...reason, ...guards, ...sick.map(sickWords)];
  return {
    look: 'stale',
    head,
    facts: facts.length === 0 ? ['Entries wait for fresh prices'] : facts,
    actions: feedSick ? ['reconnect'] : [],
    liveTag: live,
    urgent: true,
  };
}

function sickWords(link: LinkView): string {
  if (link.link === 'calendar') return `${link.label} ${link.detail}`;
  const since = link.at === null ? '' : ` since ${formatClock(link.at)}`;
  return `${link.label} ${link.state === 'down' ? 'not answering' : 'silent'}${since}`;
}
