import {
  isOpenSpread,
  type PositionsSlice,
  type SessionSlice,
  type SignalsSlice,
} from '../../shared/contract/index.ts';
import { formatDate, istDate, type Instant, type TradingDate } from '../../shared/units/index.ts';

export interface ComesNext {
  readonly words: string;
  /** Milliseconds until then; null for what is a day away, or nothing. */
  readonly in: number | null;
}

type Positions = Pick<PositionsSlice, 'spreads' | 'nextEvaluationAt'>;

const IN_MARKET: ReadonlySet<SessionSlice['phase']> = new Set(['open', 'auction', 'afterAuction']);

/**
 * What the header counts down to. The square-off is one only while a spread is open that ends today; who is flat waits
 * for a signal's bar, or, once the week has had its signal, for the close; out of hours for the next session.
 */
export function whatComesNext(
  session: SessionSlice,
  positions: Positions | null,
  signals: Pick<SignalsSlice, 'fired' | 'monitored'> | null,
  now: Instant,
): ComesNext {
  const open = positions?.spreads.filter(isOpenSpread) ?? [];
  if (!IN_MARKET.has(session.phase)) return outOfHours(session, positions?.nextEvaluationAt ?? null);
  if (session.halt.state === 'HALTED' && positions !== null && open.length === 0)
    return { words: 'no position', in: null };
  const endsToday = open.some(({ exitRule, expiry }) => exitRule === 'daily' || expiry <= session.date);
  const counted = [
    ...(endsToday ? [{ words: 'square-off in', at: session.squareOffAt }] : []),
    ...(open.length === 0 && signals?.fired === null && signals.monitored
      ? [{ words: 'signal bar in', at: today(session.date, positions?.nextEvaluationAt ?? null) }]
      : []),
    { words: 'closes in', at: session.closesAt },
  ];
  for (const { words, at } of counted) if (at !== null && at > now) return { words, in: at - now };
  return { words: formatDate(session.date), in: null };
}

/** The close of this session's next bar; that of another day is no countdown of this one. */
function today(date: TradingDate, at: Instant | null): Instant | null {
  return at !== null && istDate(at) === date ? at : null;
}

function outOfHours({ date }: SessionSlice, nextBarCloses: Instant | null): ComesNext {
  if (nextBarCloses === null) return { words: formatDate(date), in: null };
  const day = istDate(nextBarCloses);
  return { words: day === date ? 'opens today' : `next session ${formatDate(day)}`, in: null };
}
