import type { ContractKey, OptionType } from '../../shared/contract/index.ts';
import { roundPaise, type Paise, type Strike, type TradingDate } from '../../shared/units/index.ts';
import { midOf } from '../domain/market/pricing/index.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import { chooseExpiry, hedgeCandidates, hedgeStrike, premiumHedgePoints } from '../domain/strategy/index.ts';
import { contractKey } from '../../shared/contract/contract-key.ts';
import type { Desk } from './desk.ts';

/** The expiry that an entry of today would sell; null where none fits. */
export function tradedExpiry(desk: Desk): TradingDate | null {
  const { trade } = desk.book.settings;
  const { expiries } = desk.market;
  const listed = expiries.length === 0 ? null : expiries;
  const { expiryRule: rule, minSessionsToExpiry: minSessions } = trade;
  const chosen = chooseExpiry({ calendar: desk.calendar, rule, minSessions, entryDay: desk.date, listed });
  return chosen.ok ? chosen.value : null;
}

/** Points from the main strike to the hedge that the rule prefers; the offset where premiums are not known. */
export function preferredHedgePoints(
  desk: Desk,
  main: Strike,
  option: OptionType,
  expiry: TradingDate,
): number {
  const { hedgeRule, hedgeOffsetPoints, hedgePremiumPercent } = desk.book.settings.trade;
  if (hedgeRule === 'offset') return hedgeOffsetPoints;
  const premiumAt = (points: number): Paise | null => {
    const strike = points === 0 ? main : hedgeStrike(main, option, points);
    const quote = desk.market.quotes.get(contractKey({ expiry, strike, type: option }));
    const mid = quote === undefined ? null : midOf(quote);
    return mid === null ? null : roundPaise(mid);
  };
  const premium = premiumAt(0);
  const points = premium === null ? null : premiumHedgePoints(premium, hedgePremiumPercent, premiumAt);
  return points ?? hedgeOffsetPoints;
}

/** The first hedge, in the order of the rules, that is listed and was not refused. */
export function pickHedge(
  desk: Desk,
  main: Strike,
  option: OptionType,
  expiry: TradingDate,
  refused: readonly ContractKey[],
): ListedContract | null {
  const points = preferredHedgePoints(desk, main, option, expiry);
  for (const strike of hedgeCandidates(main, option, points)) {
    const listed = desk.market.contract(expiry, strike, option);
    if (listed !== undefined && !refused.includes(listed.key)) return listed;
  }
  return null;
}
