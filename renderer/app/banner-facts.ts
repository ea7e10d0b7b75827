import { accountFacts } from './banner-accounts.ts';
import { foreignFacts } from './banner-foreign.ts';
import { absentFacts, lostFacts, staleFacts } from './banner-silence.ts';
import { demoFacts } from './banner-demo.ts';
import { haltFacts, liveFacts, type BannerFacts } from './banner-modes.ts';
import type { Replica } from '../state/replica.ts';

/**
 * What has to be said above the page, the gravest first; nothing where nothing has. A halt stands though the host has
 * fallen silent: it was persisted, and silence ends it no more than a restart does.
 */
export function bannersOf(replica: Replica, tick: number): readonly BannerFacts[] {
  const { slices, lostAt } = replica;
  const { session } = slices;
  if (session === undefined || lostAt === null)
    return [bannerFacts(replica, tick)].flatMap((each) => each ?? []);
  const lost = lostFacts(replica, tick, session.mode === 'live');
  if (session.halt.state !== 'HALTED') return [lost];
  const halt = haltFacts(slices);
  // A reset cannot be asked for now; its button comes back with the host.
  return [{ ...halt, actions: halt.actions.filter((action) => action !== 'reset') }, lost];
}

function bannerFacts(replica: Replica, tick: number): BannerFacts | null {
  const { slices } = replica;
  const session = slices.session;
  if (session === undefined) return absentFacts(replica, tick);
  const live = session.mode === 'live';
  const stale = staleFacts(replica, tick, live);
  // A session that is gone is why links are down: it is told before them, with what to do.
  const account = accountFacts(replica, stale);
  if (session.halt.state === 'HALTED') return withLogin(haltFacts(slices), account);
  if (account !== null) return account;
  if (stale !== null) return stale;
  const foreign = foreignFacts(slices);
  if (foreign !== null) return foreign;
  if (live) return liveFacts(slices);
  return session.mode === 'demo' ? demoFacts(slices) : null;
}

/** A halt keeps its words; but a stop that cannot reach the broker needs the login, so that comes first. */
function withLogin(halt: BannerFacts, account: BannerFacts | null): BannerFacts {
  if (account === null) return halt;
  const actions = [...new Set([...account.actions, ...halt.actions])];
  return { ...halt, facts: [account.head, ...halt.facts], actions };
}
