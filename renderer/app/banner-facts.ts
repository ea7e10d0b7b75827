import type { LinkView, Slices } from '../../shared/contract/index.ts';
import { formatAge, formatClock, formatClockMs } from '../../shared/units/index.ts';
import { engineNow } from '../state/clock.ts';
import { indexFreshness, marksFreshness } from '../state/freshness.ts';
import type { Replica } from '../state/replica.ts';

export interface BannerFacts {
  readonly look: 'live' | 'halt' | 'stale' | 'demo';
  readonly head: string;
  readonly facts: readonly string[];
  readonly action: 'disarm' | 'reset' | 'showStop' | 'reconnect' | null;
  /** Live keeps its word in view when something else has to be said. */
  readonly liveTag: boolean;
  readonly urgent: boolean;
}

/** The one thing that has to be said above the page, the gravest first; null where nothing has. */
export function bannerFacts(replica: Replica, tick: number): BannerFacts | null {
  const { slices } = replica;
  const session = slices.session;
  if (session === undefined) return null;
  const live = session.mode === 'live';
  if (replica.lostAt !== null) return lostFacts(replica, tick, live);
  if (session.halt.state === 'HALTED') return haltFacts(slices);
  const stale = staleFacts(replica, tick, live);
  if (stale !== null) return stale;
  if (live) return liveFacts(slices);
  return session.mode === 'demo' ? DEMO : null;
}

const DEMO: BannerFacts = {
  look: 'demo',
  head: 'DEMO',
  facts: ['Simulated market, no real orders'],
  action: null,
  liveTag: false,
  urgent: false,
};

function lostFacts(replica: Replica, tick: number, live: boolean): BannerFacts {
  const session = replica.slices.session;
  const at = session === undefined ? '' : formatClock(engineNow(session, replica, replica.lostAt ?? tick));
  const open = replica.slices.positions?.spreads.some((spread) => spread.brokerStop !== null) ?? false;
  return {
    look: 'stale',
    head: `Kavach is not answering since ${at}`,
    facts: [
      `All numbers are ${formatAge(tick - (replica.lostAt ?? tick))} old`,
      'Connecting again by itself',
      ...(open ? ['A stop rests at the broker'] : []),
    ],
    action: null,
    liveTag: live,
    urgent: true,
  };
}

function haltFacts({ session, emergency }: Partial<Slices>): BannerFacts {
  const run = emergency?.run ?? null;
  const base = { look: 'halt', liveTag: false, urgent: true } as const;
  if (run !== null && run.flatAt === null) {
    const facts = ['New entries are blocked', `Closing what is ours on ${session?.account.label ?? 'this account'}`];
    return { ...base, head: 'EMERGENCY STOP RUNNING', facts, action: 'showStop' };
  }
  const why = session?.halt.reason ?? null;
  const facts = [
    run?.flatAt == null ? (why ?? 'No rule can trade') : `Zero in what is ours, confirmed ${formatClockMs(run.flatAt)}`,
    'No rule can trade until you reset, even after a restart',
  ];
  return { ...base, head: 'Trading halted', facts, action: 'reset' };
}

function staleFacts(replica: Replica, tick: number, live: boolean): BannerFacts | null {
  const session = replica.slices.session;
  if (session === undefined) return null;
  const sick = session.links.filter((link) => link.state === 'stale' || link.state === 'down');
  const index = indexFreshness(replica, tick);
  const reduced = session.halt.state === 'REDUCE_ONLY';
  if (sick.length === 0 && !index.stale && !reduced && !marksFreshness(replica, tick).stale) return null;
  const age = index.ageMs === null ? '' : ` are ${formatAge(index.ageMs)} old`;
  const head = reduced ? 'Reduce only' : index.stale ? `Prices${age}` : 'Not all is well';
  const reason = reduced && session.halt.reason !== null ? [session.halt.reason] : [];
  const facts = [...reason, ...sick.map(sickWords)];
  return {
    look: 'stale',
    head,
    facts: facts.length === 0 ? ['Entries wait for fresh prices'] : facts,
    action: sick.some((link) => link.link === 'feed') ? 'reconnect' : null,
    liveTag: live,
    urgent: true,
  };
}

function sickWords(link: LinkView): string {
  const since = link.at === null ? '' : ` since ${formatClock(link.at)}`;
  return `${link.label} ${link.state === 'down' ? 'not answering' : 'silent'}${since}`;
}

function liveFacts({ session }: Partial<Slices>): BannerFacts {
  return {
    look: 'live',
    head: 'LIVE',
    facts: [`Real orders go to ${session?.account.label ?? 'the broker'}`, 'Disarms at 15:40; live positions stay guarded'],
    action: 'disarm',
    liveTag: false,
    urgent: false,
  };
}
