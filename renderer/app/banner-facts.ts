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
  if (session.halt.state === 'HALTED') return haltFacts(slices);
  const stale = staleFacts(replica, tick, live);
  if (stale !== null) return stale;
  if (live) return liveFacts(slices);
  return session.mode === 'demo' ? DEMO_FACTS : null;
}
