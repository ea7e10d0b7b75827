import { paise, strikeLevel, type Paise } from '../../shared/units/index.ts';
import { collarDenials, quoteDenials } from '../domain/risk/index.ts';
import { brokerStopPrices } from '../domain/trading/broker-stop.ts';
import { legTrades } from '../domain/trading/leg-trades.ts';
import { marketableLimit } from '../domain/trading/limit-price.ts';
import type { Pricing } from '../domain/trading/order.ts';
import { bandAround, type PriceBand } from '../domain/trading/price-band.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { shortPremiumAt } from './assumption.ts';
import type { Desk } from './desk.ts';
import { isOldAt } from './quote-age.ts';
import type { QuoteCell } from './quote-cell.ts';
import type { PlannedLeg } from '../domain/trading/plan.ts';

/** After so many re-prices an exit goes to market with protection. */
const LIMIT_STEPS_MAX = 8;

const NO_QUOTE = { bid: null, ask: null };

function bandOf(desk: Desk, quote: QuoteCell, tick: Paise): PriceBand | null {
  const reference = quote.reference.reference(desk.now);
  return reference === null ? null : bandAround(reference, tick);
}

/**
 * Where an entry order is to stand: at the opposite side, each step further through it, never beyond the collar. Null
 * while the quote cannot be traded on: the order then waits, and the entry's time ends it.
 */
export function entryPrice(desk: Desk, leg: PlannedLeg, side: 'buy' | 'sell', step: number): Pricing | null {
  const quote = desk.market.quotes.get(leg.contract);
  const spot = desk.market.spot.price;
  if (quote === undefined || spot === null) return null;
  const { risk } = desk.book.settings;
  const { bid, ask } = quote;
  const tick = leg.tickSize;
  const quoted = { contract: leg.contract, strike: leg.strike, tick, bid, ask, quotedAt: quote.at };
  if (quoteDenials(quoted, spot, desk.now, risk).length > 0) return null;
  const band = bandOf(desk, quote, tick);
  for (let back = step; back >= 0; back -= 1) {
    const limit = marketableLimit({
      side,
      bid,
      ask,
      tick,
      band,
      step: back,
      stepPercent: risk.chaseStepPercent,
    });
    if (limit !== null && collarDenials({ ...quoted, limit }, risk).length === 0)
      return { kind: 'limit', limit };
  }
  return null;
}

/**
 * Where an exit order is to stand: clamped into the band and never refused. After its last step, and without a quote,
 * it goes to market with protection; where the broker refuses that, it stays a limit, at the far end of the band.
 */
export function exitPrice(
  desk: Desk,
  leg: PlannedLeg,
  side: 'buy' | 'sell',
  step: number,
  marketRefused: boolean,
): Pricing {
  const quote = desk.market.quotes.get(leg.contract);
  const isOld = quote === undefined || isOldAt(quote, desk.now);
  if (quote === undefined || ((isOld || step > LIMIT_STEPS_MAX) && !marketRefused))
    return { kind: 'protectedMarket' };
  const { bid, ask } = isOld ? NO_QUOTE : quote;
  const tick = leg.tickSize;
  const { chaseStepPercent: stepPercent } = desk.book.settings.risk;
  const limit = marketableLimit({ side, bid, ask, tick, band: bandOf(desk, quote, tick), step, stepPercent });
  return limit === null ? { kind: 'protectedMarket' } : { kind: 'limit', limit };
}

/** Trigger and limit of the stop order that rests at the broker; null while the entry price is not known. */
export function brokerStopPrice(desk: Desk, spread: SpreadRecord): Pricing | null {
  const { plan } = spread;
  const entryPremium = legTrades(spread, 'short').entryPrice;
  if (entryPremium === null) return null;
  const { brokerStopBeyondPoints, brokerStopPremiumFactor } = plan.rules;
  const beyond = brokerStopBeyondPoints * 100 * (plan.option === 'PE' ? -1 : 1);
  const spot = paise(strikeLevel(plan.main.strike) + beyond);
  const modelledBeyond = shortPremiumAt(desk, plan, spot);
  const prices = brokerStopPrices({
    entryPremium,
    premiumFactor: brokerStopPremiumFactor,
    modelledBeyond,
    tick: plan.main.tickSize,
  });
  return { kind: 'stopLimit', ...prices };
}
