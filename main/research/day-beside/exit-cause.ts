import type { ExitReason } from '../../../shared/contract/index.ts';
import { MS_PER_SECOND } from '../../../shared/units/index.ts';
import type { ReplayTrade } from '../replay-result.ts';

/** Why a trade ended otherwise than the same trade in another way of living through the same market. */
export type ExitCause =
  | 'same'
  /** Within one bar: which of its extremes came first, and when, is not in it. */
  | 'pathWithinBar'
  /** What the options were worth: quotes on one side, another source or the model on the other. */
  | 'optionPrices'
  /** The user or an emergency stop closed it. */
  | 'byHand'
  | 'brokerSquaredOff'
  /** One side did not trade, and says by its deny codes why. */
  | 'notTraded'
  /** The recording ends while it is open. */
  | 'stillOpen'
  /** None of these: a difference that must not be. */
  | 'unexplained';

/** So long an exit takes that was decided at the same instant: orders are asked for and answered in it. */
const AT_ONCE_MS = 5 * MS_PER_SECOND;
/** An entry or an exit by the clock may be re-priced for a while. */
const BY_THE_CLOCK_MS = 60 * MS_PER_SECOND;

const BY_HAND: ReadonlySet<ExitReason> = new Set(['user', 'emergency']);
const BY_THE_CLOCK: ReadonlySet<ExitReason> = new Set(['time', 'expiry']);

/** @param barMs how long the bars are that one of the two was made from */
export function exitCause(a: ReplayTrade, b: ReplayTrade, barMs: number): ExitCause {
  const isOpen = (trade: ReplayTrade): boolean => trade.outcome === 'open' || trade.outcome === 'pending';
  if (isOpen(a) || isOpen(b)) return a.outcome === b.outcome ? 'same' : 'stillOpen';
  if (a.outcome !== 'closed' || b.outcome !== 'closed') return a.outcome === b.outcome ? 'same' : 'notTraded';
  const [left, right] = [a.exitReason, b.exitReason];
  if (left === null || right === null || a.closedAt === null || b.closedAt === null) return 'unexplained';
  const apart = Math.abs(a.closedAt - b.closedAt);
  if (left === right && apart <= (BY_THE_CLOCK.has(left) ? BY_THE_CLOCK_MS : AT_ONCE_MS)) return 'same';
  if (BY_HAND.has(left) || BY_HAND.has(right)) return 'byHand';
  if (left === 'brokerSquaredOff' || right === 'brokerSquaredOff') return 'brokerSquaredOff';
  if (left === 'dailyLimit' || right === 'dailyLimit') return 'optionPrices';
  return apart <= barMs + AT_ONCE_MS ? 'pathWithinBar' : 'unexplained';
}

/** In words for a person. */
export const CAUSE_TEXT: Readonly<Record<ExitCause, string>> = {
  same: 'the same',
  pathWithinBar: 'the path within a bar',
  optionPrices: 'what the options were worth',
  byHand: 'closed by hand',
  brokerSquaredOff: 'squared off by the broker',
  notTraded: 'traded by one of the two only',
  stillOpen: 'still open where the recording ends',
  unexplained: 'UNEXPLAINED',
};
