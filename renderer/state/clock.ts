import { instant, type Instant } from '../../shared/units/index.ts';
import type { SessionSlice } from '../../shared/contract/index.ts';
import { reachedSpeed } from './reached-speed.ts';
import { useReplica, type Replica } from './replica.ts';
import { useTick } from './ticker.ts';

type Heard = Pick<Replica, 'sessionHeardAt' | 'lostAt'> & Partial<Pick<Replica, 'paces'>>;

/**
 * The engine's now: run on from its last word, at the speed that it reaches. A virtual clock stands still while the host
 * is silent, since nobody knows how it went on; the real one goes on.
 */
export function engineNow(session: SessionSlice, heard: Heard, tick: number): Instant {
  const until = session.speed !== null && heard.lostAt !== null ? heard.lostAt : tick;
  const elapsed = Math.max(0, until - heard.sessionHeardAt);
  const speed = reachedSpeed(heard.paces ?? []) ?? session.speed ?? 1;
  return instant(Math.round(session.now + elapsed * speed));
}

/**
 * How old a fact is. The part up to the engine's last word is the engine's time; the part since then is the screen's
 * own, never multiplied: at 60x a fact of the last push is fresh, though the virtual clock has run on by 15 s.
 */
export function ageOf(at: Instant, session: SessionSlice, heard: Heard, tick: number): number {
  const atLastWord = Math.max(0, session.now - at);
  const since = Math.max(0, tick - heard.sessionHeardAt);
  return atLastWord + (session.speed === 0 && heard.lostAt === null ? 0 : since);
}

/** The engine's now, four times a second; null until the first state has come. */
export function useNow(): Instant | null {
  const tick = useTick();
  return useReplica((replica) => {
    const session = replica.slices.session;
    return session === undefined ? null : engineNow(session, replica, tick);
  });
}

/** The age of a fact in milliseconds, four times a second; null where there is no fact. */
export function useAge(at: Instant | null): number | null {
  const tick = useTick();
  return useReplica((replica) => {
    const session = replica.slices.session;
    return session === undefined || at === null ? null : ageOf(at, session, replica, tick);
  });
}
