import type { TradeSettings } from '../../shared/contract/index.ts';
import { paise, type Lots, type Paise, type Quantity, type TradingDate } from '../../shared/units/index.ts';
import type { ListedContract } from '../domain/market/tick.ts';
import { deny, type Deny } from '../domain/risk/index.ts';
import { creditVerdict, strikeFor, tradeUnits, type CreditVerdict } from '../domain/strategy/index.ts';
import { roundTripCharges } from '../domain/trading/charge-estimate.ts';
import type { MarginLeg } from '../domain/trading/margin.ts';
import type { Product } from '../domain/trading/order.ts';
import type { DraftWish } from './entry-attempt.ts';
import type { Desk } from './desk.ts';
import { lotsNow } from './first-live-week.ts';
import { sliceUnitsOf } from './slice-units.ts';
import { tradedExpiry, pickHedge } from './choose-legs.ts';

/** What an entry would be at the quotes of this moment. */
export interface EntryDraft {
  readonly main: ListedContract;
  readonly hedge: ListedContract;
  readonly expiry: TradingDate;
  readonly units: Quantity;
  readonly sliceUnits: Quantity;
  readonly product: Product;
  /** Null while a leg has no such side: the gate then says so. */
  readonly mainBid: Paise | null;
  readonly hedgeAsk: Paise | null;
  readonly credit: CreditVerdict;
  readonly marginLegs: readonly MarginLeg[];
  readonly marginKey: string;
}

/** Strike, expiry, hedge and size for a fired signal, or why there is none; null while the day's contracts are unknown. */
export function draftEntry(
  desk: Desk,
  attempt: DraftWish,
  size: Lots = lotsNow(desk.book),
): EntryDraft | { readonly denials: readonly Deny[] } | null {
  const { trade } = desk.book.settings;
  if (desk.market.listed.size === 0) return null;
  const expiry = tradedExpiry(desk);
  if (expiry === null) return { denials: [deny('NO_EXPIRY', { sessions: trade.minSessionsToExpiry })] };
  const { option, stopLevel } = attempt.fired;
  const strike = strikeFor(trade.strikeRule, stopLevel, option);
  const main = desk.market.contract(expiry, strike, option);
  if (main === undefined) return { denials: [deny('STRIKE_NOT_LISTED', { strike, expiry })] };
  const hedge = pickHedge(desk, strike, option, expiry, attempt.refusedHedges);
  if (hedge === null) return { denials: [deny('HEDGE_NOT_PERMITTED', { strike })] };
  return sized(desk, trade, main, hedge, size);
}

function sized(
  desk: Desk,
  trade: TradeSettings,
  main: ListedContract,
  hedge: ListedContract,
  size: Lots,
): EntryDraft {
  const units = tradeUnits(size, main.lotSize);
  const sliceUnits = sliceUnitsOf(desk, main.lotSize, units);
  const mainBid = desk.market.quotes.get(main.key)?.bid ?? null;
  const hedgeAsk = desk.market.quotes.get(hedge.key)?.ask ?? null;
  const prices = { short: mainBid ?? paise(0), hedge: hedgeAsk ?? paise(0) };
  const sizing = { lotSize: main.lotSize, freezeQuantity: sliceUnits, date: desk.date };
  const charges = roundTripCharges(units, prices, sizing, trade).total;
  const credit = creditVerdict({
    shortBid: prices.short,
    hedgeAsk: prices.hedge,
    main: main.strike,
    hedge: hedge.strike,
    units,
    roundTripCharges: charges,
    minCredit: trade.minCredit,
    minPercentOfWidth: trade.minCreditPercentOfWidth,
  });
  const product: Product = trade.exitRule === 'daily' ? 'MIS' : 'NRML';
  const marginLegs: readonly MarginLeg[] = [
    { contract: hedge.key, side: 'buy', quantity: units, price: prices.hedge, product },
    { contract: main.key, side: 'sell', quantity: units, price: prices.short, product },
  ];
  const marginKey = `${main.key} ${hedge.key} ${units}`;
  const { expiry } = main;
  return {
    main,
    hedge,
    expiry,
    units,
    sliceUnits,
    product,
    mainBid,
    hedgeAsk,
    credit,
    marginLegs,
    marginKey,
  };
}
