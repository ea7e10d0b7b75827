import { accountFacts } from './banner-accounts.ts';
import { foreignFacts } from './banner-foreign.ts';
import { absentFacts, lostFacts, staleFacts } from './banner-silence.ts';
import { DEMO_FACTS, haltFacts, liveFacts, type BannerFacts } from './banner-modes.ts';
import type { Replica } from '../state/replica.ts';

/** The one thing that has to be said above the page, the gravest first; null where nothing has. */
export function bannerFacts(replica: Replica, tick: number): BannerFacts | null {
  const { slices } = replica;
  const session = slices.session;
  if (session === undefined) return absentFacts(replica, tick);
  const live = session.mode === 'live';
  if (replica.lostAt !== null) return lostFacts(replica, tick, live);
  const stale = staleFacts(replica, tick, live);
  // A session that is gone is why links are down: it is told before them, with what to do.
  const account = accountFacts(replica, stale);
  if (session.halt.state === 'HALTED') return withLogin(haltFacts(slices), account);
  if (account !== null) return account;
  if (stale !== null) return stale;
  const foreign = foreignFacts(slices);
  if (foreign !== null) return foreign;
  if (live) return liveFacts(slices);
  return session.mode === 'demo' ? DEMO_FACTS : null;
}

/** A halt keeps its words; but a stop that cannot reach the broker needs the login, so that comes first. */
function withLogin(halt: BannerFacts, account: BannerFacts | null): BannerFacts {
  if (account === null) return halt;
  const actions = [...new Set([...account.actions, ...halt.actions])];
  return { ...halt, facts: [account.head, ...halt.facts], actions };
}
