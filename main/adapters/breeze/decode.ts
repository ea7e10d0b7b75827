import type { OptionQuote, IndexTick } from '../../domain/market/tick.ts';
import type { ContractKey, IndexSymbol } from '../../../shared/contract/index.ts';
import type { Instant, Paise, Quantity } from '../../../shared/units/index.ts';
import { countOrNone, instantOf, NONE, paiseOrNone } from './raw-values.ts';

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
