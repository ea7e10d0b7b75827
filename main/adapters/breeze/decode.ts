import type { OptionQuote, IndexTick } from '../../domain/market/tick.ts';
import type { ContractKey, IndexSymbol } from '../../../shared/contract/index.ts';
import type { Instant, Paise, Quantity } from '../../../shared/units/index.ts';

/** What is wrong with a frame of the stream: it is counted under this and dropped. */
export type FrameFault =
  | 'no array'
  | 'no room'
  | 'a room that was not joined'
  | 'a room that was left'
  | 'a wrong length'
  | 'a price that is none'
  | 'a quantity that is none'
  | 'a time that is none';

/** Lengths and places of the raw arrays. Source: brokers.md B6. */
const INDEX_ITEMS = 21;
const INDEX_TIME = 19;
const OPTION_ITEMS = 23;
const OPTION_TIME = 21;
const LAST = 2;
const BID = 6;
const BID_QUANTITY = 7;
const ASK = 8;
const ASK_QUANTITY = 9;
const OPEN_INTEREST = 12;

/** A stamp that is ahead of our clock by more than this is no epoch: Indian time taken for UTC would be 5.5 h ahead. */
const AHEAD_MAX_MS = 300_000;
const EPOCH_MIN_MS = 1_500_000_000_000;
const RUPEES_MAX = 10_000_000;

/** An index print; hundredths for India VIX, which may come with four decimals. `now` is our clock. */
export function decodeIndex(
  frame: readonly unknown[],
  symbol: IndexSymbol,
  now: Instant,
): IndexTick | FrameFault {
  if (frame.length !== INDEX_ITEMS) return 'a wrong length';
  const price = paiseOrNone(frame[LAST]);
  if (!(price > 0)) return 'a price that is none';
  const exchangeAt = instantOf(frame[INDEX_TIME], now);
  if (!(exchangeAt > 0)) return 'a time that is none';
  return { symbol, price: price as Paise, exchangeAt: exchangeAt as Instant, source: 'breeze' };
}

/**
 * The top of an option's book. The array's stamp is that of the last trade; an option that was not traded yet has
 * none, and carries the moment of receipt.
 */
export function decodeOption(
  frame: readonly unknown[],
  contract: ContractKey,
  now: Instant,
): OptionQuote | FrameFault {
  if (frame.length !== OPTION_ITEMS) return 'a wrong length';
  const last = paiseOrNone(frame[LAST]);
  const bid = paiseOrNone(frame[BID]);
  const ask = paiseOrNone(frame[ASK]);
  if (Number.isNaN(last) || Number.isNaN(bid) || Number.isNaN(ask)) return 'a price that is none';
  const bidQuantity = countOrNone(frame[BID_QUANTITY]);
  const askQuantity = countOrNone(frame[ASK_QUANTITY]);
  const interest = countOrNone(frame[OPEN_INTEREST]);
  if (Number.isNaN(bidQuantity) || Number.isNaN(askQuantity) || Number.isNaN(interest))
    return 'a quantity that is none';
  const exchangeAt = instantOf(frame[OPTION_TIME], now);
  if (Number.isNaN(exchangeAt)) return 'a time that is none';
  return {
    contract,
    bid: bid > 0 ? (bid as Paise) : null,
    bidQuantity: Math.max(0, bidQuantity) as Quantity,
    ask: ask > 0 ? (ask as Paise) : null,
    askQuantity: Math.max(0, askQuantity) as Quantity,
    last: last > 0 ? (last as Paise) : null,
    openInterest: interest === NONE ? null : interest,
    exchangeAt: exchangeAt > 0 ? (exchangeAt as Instant) : now,
    source: 'breeze',
  };
}

/** A value that is not there, as Breeze leaves it out. */
const NONE = -1;

function isLeftOut(value: unknown): boolean {
  return value === null || value === '' || value === 'None';
}

/** Numbers come as numbers, and some of them as text. NaN for anything that is no finite number. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

/**
 * Whole paise of a price in rupees, NONE for a price left out, NaN for what is no price. Rounding is exact: the binary
 * fraction of a price with two decimals is never as far as half a paisa from it.
 */
function paiseOrNone(value: unknown): number {
  if (isLeftOut(value)) return NONE;
  const rupees = numberOf(value);
  return rupees >= 0 && rupees <= RUPEES_MAX ? Math.round(rupees * 100) : Number.NaN;
}

function countOrNone(value: unknown): number {
  if (isLeftOut(value)) return NONE;
  const count = numberOf(value);
  return count >= 0 && Number.isSafeInteger(count) ? count : Number.NaN;
}

/** Epoch milliseconds of epoch seconds; NONE for 0 or left out; NaN for what is no moment of these years. */
function instantOf(value: unknown, now: Instant): number {
  if (isLeftOut(value)) return NONE;
  const ms = Math.round(numberOf(value) * 1_000);
  if (ms === 0) return NONE;
  return ms >= EPOCH_MIN_MS && ms <= now + AHEAD_MAX_MS ? ms : Number.NaN;
}
