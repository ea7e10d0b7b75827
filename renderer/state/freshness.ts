import { formatAge, type Instant } from '../../shared/units/index.ts';
import type { ChainSide, ChainSlice, PositionsSlice, SessionSlice } from '../../shared/contract/index.ts';
import { ageOf } from './clock.ts';
import { useReplica, type Replica } from './replica.ts';
import { useTick } from './ticker.ts';

/** Whether what a panel shows can still be believed, and how old it is. */
export interface Freshness {
  readonly stale: boolean;
  readonly ageMs: number | null;
}

const FRESH: Freshness = { stale: false, ageMs: null };

/** Prices move only in these phases; outside of them an old price is the last one, not a stale one. */
export function pricesMove(session: SessionSlice): boolean {
  return session.phase === 'open';
}

/** The index is stale when it is older than its limit while the market is open, or when the host is silent. */
export function indexFreshness(replica: Replica, tick: number): Freshness {
  const session = replica.slices.session;
  if (session === undefined) return FRESH;
  return judge(session.spot.at, session.indexAgeLimitMs, replica, session, tick);
}

/** The chain is as old as the older side of its row at the money. */
export function chainFreshness(replica: Replica, tick: number): Freshness {
  const { session, chain } = replica.slices;
  if (session === undefined || chain === undefined) return FRESH;
  return judge(moneyQuoteAt(chain), chain.quoteAgeLimitMs, replica, session, tick);
}

/** Positions are stale when an open leg has no price at which it could be closed, or when the host is silent. */
export function marksFreshness(replica: Replica, tick: number): Freshness {
  const { session, positions } = replica.slices;
  if (session === undefined || positions === undefined) return FRESH;
  const marks = openMarks(positions);
  const oldest = marks.reduce<Instant | null>((old, mark) => earlier(old, mark.at), null);
  const ageMs = oldest === null ? null : ageOf(oldest, session, replica, tick);
  const silent = replica.lostAt !== null;
  const missing = pricesMove(session) && marks.some((mark) => !mark.known);
  return { stale: silent || missing, ageMs: silent ? lostFor(replica, tick, ageMs) : ageMs };
}

function openMarks(positions: PositionsSlice): readonly { at: Instant | null; known: boolean }[] {
  return positions.spreads
    .flatMap((spread) => spread.legs)
    .filter((leg) => leg.quantity > 0)
    .map((leg) => ({ at: leg.exitAt, known: leg.exitPrice !== null }));
}

function moneyQuoteAt(chain: ChainSlice): Instant | null {
  const row = chain.rows.find((candidate) => candidate.strike === chain.atm);
  if (row === undefined) return null;
  const at = (side: ChainSide): Instant | null => side.quote.at;
  return earlier(at(row.call), at(row.put));
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function judge(
  at: Instant | null,
  limitMs: number,
  replica: Replica,
  session: SessionSlice,
  tick: number,
): Freshness {
  const ageMs = at === null ? null : ageOf(at, session, replica, tick);
  if (replica.lostAt !== null) return { stale: true, ageMs: lostFor(replica, tick, ageMs) };
  return { stale: pricesMove(session) && ageMs !== null && ageMs > limitMs, ageMs };
}

function lostFor(replica: Replica, tick: number, ageMs: number | null): number {
  return Math.max(ageMs ?? 0, replica.lostAt === null ? 0 : tick - replica.lostAt);
}

/** A panel's freshness, judged four times a second. */
export function useFreshness(judgement: (replica: Replica, tick: number) => Freshness): Freshness {
  const tick = useTick();
  const stale = useReplica((replica) => judgement(replica, tick).stale);
  const ageMs = useReplica((replica) => judgement(replica, tick).ageMs);
  return { stale, ageMs };
}

/** An age as a label shows it: tenths below a second, then whole seconds, so that it does not flicker. */
export function ageWords(ageMs: number): string {
  return ageMs < 1_000 || ageMs >= 60_000 ? formatAge(ageMs) : `${Math.floor(ageMs / 1_000)} s`;
}

/** `9 s old`, or `age unknown`. */
export function oldness(ageMs: number | null): string {
  return ageMs === null ? 'age unknown' : `${ageWords(ageMs)} old`;
}
