import type { SpreadGreeks } from '../../shared/contract/index.ts';
import { roundPaise, type Strike } from '../../shared/units/index.ts';
import { greeks, type Greeks } from '../domain/market/pricing/index.ts';
import type { MarketAssumption } from '../domain/trading/payoff-model.ts';
import { fillsOf } from '../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../domain/trading/spread.ts';
import { assumptionFor } from './assumption.ts';
import type { Desk } from './desk.ts';

type Valued = Pick<SpreadRecord, 'plan'>;

/** A leg's Greeks at a spot, by its strike's own volatility; null at expiry and where the spot is not known. */
export function legGreeks(
  { plan }: Valued,
  assume: MarketAssumption,
  strike: Strike,
  spot: number,
): Greeks | null {
  const volatility = strike === plan.main.strike ? assume.shortVolatility : assume.hedgeVolatility;
  const forward = Math.max(1, spot + assume.basis);
  return greeks({ type: plan.option, forward, strike, years: assume.years }, volatility);
}

/** What the open units of both legs gain or lose together, in rupees; null where nothing is open or values a leg. */
export function spreadGreeks(desk: Desk, spread: SpreadRecord): SpreadGreeks | null {
  const { mainOpen, hedgeOpen } = fillsOf(spread);
  const spot = desk.market.spot.price;
  const assume = assumptionFor(desk, spread.plan);
  if (spot === null || assume === null || (mainOpen <= 0 && hedgeOpen <= 0)) return null;
  const short = legGreeks(spread, assume, spread.plan.main.strike, spot);
  const hedge = legGreeks(spread, assume, spread.plan.hedge.strike, spot);
  if (short === null || hedge === null) return null;
  const net = (of: (leg: Greeks) => number): number => of(hedge) * hedgeOpen - of(short) * mainOpen;
  return {
    delta: roundPaise(net((leg) => leg.delta) * 100),
    gammaPer100: roundPaise(net((leg) => leg.gamma) * 100 * 100),
    theta: roundPaise(net((leg) => leg.theta) * 100),
  };
}
