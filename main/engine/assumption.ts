import type { ContractKey, OptionType } from '../../shared/contract/index.ts';
import { roundPaise, type Paise, type Strike, type TradingDate } from '../../shared/units/index.ts';
import {
  forwardByParity,
  impliedVolatility,
  midOf,
  modelVolatility,
  yearsToExpiry,
  type ParityRow,
} from '../domain/market/pricing/index.ts';
import type { SpreadTerms } from '../domain/trading/payoff.ts';
import type { MarketAssumption } from '../domain/trading/payoff-model.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import { contractKey } from '../../shared/contract/contract-key.ts';
import type { Desk } from './desk.ts';

const PARITY_POINTS = 150;
const STRIKE_STEP = 50;

/** The future's level of an expiry by the options around the money; null where they are not quoted. */
export function forwardOf(desk: Desk, expiry: TradingDate): number | null {
  const spot = desk.market.spot.price;
  if (spot === null) return null;
  const atm = Math.round(spot / 100 / STRIKE_STEP) * STRIKE_STEP;
  const rows: ParityRow[] = [];
  for (const { strike, callKey, putKey } of pairsAround(expiry, atm)) {
    const call = desk.market.quotes.get(callKey);
    const put = desk.market.quotes.get(putKey);
    if (call !== undefined && put !== undefined) rows.push({ strike, call, put });
  }
  return forwardByParity(rows);
}

interface Pair {
  readonly strike: Strike;
  readonly callKey: ContractKey;
  readonly putKey: ContractKey;
}

/** The pairs that were asked for last: the money moves far less often than a price does. */
let asked: { readonly expiry: TradingDate; readonly atm: number; readonly pairs: readonly Pair[] } | null =
  null;

function pairsAround(expiry: TradingDate, atm: number): readonly Pair[] {
  if (asked?.expiry === expiry && asked.atm === atm) return asked.pairs;
  const pairs: Pair[] = [];
  for (let each = atm - PARITY_POINTS; each <= atm + PARITY_POINTS; each += STRIKE_STEP) {
    const strike = each as Strike;
    const callKey = contractKey({ expiry, strike, type: 'CE' });
    pairs.push({ strike, callKey, putKey: contractKey({ expiry, strike, type: 'PE' }) });
  }
  asked = { expiry, atm, pairs };
  return pairs;
}

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
  const spot = desk.market.spot.price;
  const years = yearsToExpiry(desk.calendar, desk.now, plan.expiry);
  if (spot === null || years === null) return null;
  const forward = forwardOf(desk, plan.expiry) ?? spot;
  const volatility = (leg: LegKeys): number | null => {
    const terms = { type: plan.option, forward, strike: leg.strike, years };
    const quote = desk.market.quotes.get(leg.contract);
    const mid = quote === undefined ? null : midOf(quote);
    const implied = mid === null ? null : impliedVolatility(terms, roundPaise(mid));
    if (implied !== null) return implied;
    const vix = desk.market.vix.price;
    return vix === null ? null : modelVolatility(terms, vix);
  };
  const shortVolatility = volatility(plan.main);
  const hedgeVolatility = volatility(plan.hedge);
  if (shortVolatility === null || hedgeVolatility === null) return null;
  return { basis: forward - spot, shortVolatility, hedgeVolatility, years };
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
