import type { ContractKey, OptionType } from '../../shared/contract/index.ts';
import { roundPaise, type Paise, type Strike, type TradingDate } from '../../shared/units/index.ts';
import {
  blackPrice,
  impliedVolatility,
  midOf,
  modelVolatility,
  yearsToExpiry,
} from '../domain/market/pricing/index.ts';
import type { SpreadTerms } from '../domain/trading/payoff.ts';
import type { MarketAssumption } from '../domain/trading/payoff-model.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import type { Desk } from './desk.ts';
import { forwardOf } from './forward.ts';
import { quoteBesideSpot } from './quote-age.ts';
import type { QuoteCell } from './quote-cell.ts';

interface LegKeys {
  readonly contract: ContractKey;
  readonly strike: Strike;
}

/** As much of a plan as decides what is assumed of its market. */
export interface AssumedSpread {
  readonly option: OptionType;
  readonly expiry: TradingDate;
  readonly main: LegKeys;
  readonly hedge: LegKeys;
}

/**
 * What a spread is valued with at other spots: its own strikes' volatility by their quotes; where a quote allows none,
 * the model's by India VIX; null where neither is there.
 */
export function assumptionFor(desk: Desk, plan: AssumedSpread): MarketAssumption | null {
  const now = standOf(desk, plan.expiry);
  if (now === null) return null;
  const { quotes } = desk.market;
  const shortVolatility = volatilityOf(desk, plan, plan.main, now, quotes.get(plan.main.contract));
  const hedgeVolatility = volatilityOf(desk, plan, plan.hedge, now, quotes.get(plan.hedge.contract));
  if (shortVolatility === null || hedgeVolatility === null) return null;
  return { basis: now.forward - now.spot, shortVolatility, hedgeVolatility, years: now.years };
}

/**
 * The short's fair premium with the index at another level, by the same assumption: asked at every price for the
 * broker's stop, so the hedge is not valued. Null where the spread as a whole could not be. An old quote of the short
 * would put that stop where the market was: then the model's volatility counts.
 */
export function shortPremiumAt(desk: Desk, plan: AssumedSpread, level: Paise): number | null {
  const now = standOf(desk, plan.expiry);
  if (now === null) return null;
  const { market } = desk;
  const volatility = volatilityOf(desk, plan, plan.main, now, quoteBesideSpot(market, plan.main.contract));
  const isWhole =
    market.vix.price !== null ||
    volatilityOf(desk, plan, plan.hedge, now, market.quotes.get(plan.hedge.contract)) !== null;
  if (volatility === null || !isWhole) return null;
  const forward = Math.max(1, level + (now.forward - now.spot));
  return blackPrice({ type: plan.option, forward, strike: plan.main.strike, years: now.years }, volatility);
}

interface Stand {
  readonly spot: Paise;
  readonly forward: number;
  readonly years: number;
}

function standOf(desk: Desk, expiry: TradingDate): Stand | null {
  const spot = desk.market.spot.price;
  const years = yearsToExpiry(desk.calendar, desk.now, expiry);
  return spot === null || years === null ? null : { spot, forward: forwardOf(desk, expiry) ?? spot, years };
}

function volatilityOf(
  desk: Desk,
  { option: type }: AssumedSpread,
  leg: LegKeys,
  { forward, years }: Stand,
  quote: QuoteCell | undefined,
): number | null {
  const terms = { type, forward, strike: leg.strike, years };
  const mid = quote === undefined ? null : midOf(quote);
  const implied = mid === null ? null : impliedVolatility(terms, roundPaise(mid));
  if (implied !== null) return implied;
  const vix = desk.market.vix.price;
  return vix === null ? null : modelVolatility(terms, vix);
}

/** The spread as planned, at the quotes of its plan; `credit` where another is known. */
export function termsOf(plan: Omit<SpreadPlan, 'numbers'>, credit?: Paise): SpreadTerms {
  const planned = (plan.main.bid - plan.hedge.ask) * plan.units;
  return {
    option: plan.option,
    shortStrike: plan.main.strike,
    hedgeStrike: plan.hedge.strike,
    quantity: plan.units,
    credit: credit ?? (planned as Paise),
  };
}
