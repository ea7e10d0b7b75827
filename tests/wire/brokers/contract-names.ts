import type { OptionContract } from '../../../shared/contract/index.ts';
import { ensure, type TradingDate } from '../../../shared/units/index.ts';
import { NSE_CALENDAR } from '../../../main/domain/calendar/index.ts';
import { monthName } from './ist-text.ts';

const FIRST_TOKEN = 30_000;
const STRIKES = 1_024;
const NFO_SEGMENT = 2;
const INDEX_SEGMENT = 9;
/** How Kite writes the month of a weekly expiry. */
const WEEKLY_MONTHS = '123456789OND';

export const NIFTY_TOKEN = 1001 * 256 + INDEX_SEGMENT;
export const VIX_TOKEN = 1035 * 256 + INDEX_SEGMENT;

/** Kite's name: NIFTY26N1725800PE for a weekly expiry, NIFTY26NOV25800PE for the monthly one. */
export function kiteSymbol({ expiry, strike, type }: OptionContract): string {
  const row = NSE_CALENDAR.expiries.find((each) => each.date === expiry);
  const year = expiry.slice(2, 4);
  const month = Number(expiry.slice(5, 7));
  const monthly = row?.kind === 'monthly';
  const when = monthly
    ? monthName(expiry).toUpperCase()
    : `${WEEKLY_MONTHS[month - 1] ?? ''}${expiry.slice(8)}`;
  return `NIFTY${year}${when}${strike}${type}`;
}

/** The exchange's own number of a contract: both brokers use it. Always the same for the same contract. */
export function exchangeToken({ expiry, strike, type }: OptionContract): number {
  const place = ((strike / 50) % (STRIKES / 2)) * 2 + (type === 'CE' ? 0 : 1);
  return FIRST_TOKEN + (placeOf(expiry) % 60) * STRIKES + place;
}

function placeOf(expiry: TradingDate): number {
  const place = NSE_CALENDAR.expiries.findIndex((each) => each.date === expiry);
  return ensure(place < 0 ? null : place, `${expiry} is an expiry`);
}

/** Kite's number of a contract: the exchange's, and the segment in the lowest byte. */
export function instrumentToken(contract: OptionContract): number {
  return exchangeToken(contract) * 256 + NFO_SEGMENT;
}
