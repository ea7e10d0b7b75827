import { minus, paise, roundPaise, times, type Paise } from '../../../shared/units/index.ts';
import { blackPrice, type OptionTerms } from '../market/pricing/black.ts';
import { modelHalfSpread } from '../market/pricing/spread-model.ts';
import type { SpreadTerms } from './payoff.ts';

/**
 * What is assumed of the market when a spread is valued at a spot that is not now: the future keeps its distance to
 * the index, each strike keeps its own volatility, and time stands where it is put.
 */
export interface MarketAssumption {
  /** Future less index, in paise. */
  readonly basis: number;
  /** Fractions a year. */
  readonly shortVolatility: number;
  readonly hedgeVolatility: number;
  readonly years: number;
}

/** Modelled premiums a unit, in paise. */
export interface ModelledLegs {
  readonly short: number;
  readonly hedge: number;
}

function legTerms(
  terms: SpreadTerms,
  assume: MarketAssumption,
  spot: Paise,
): { short: OptionTerms; hedge: OptionTerms } {
  const common = { type: terms.option, forward: Math.max(1, spot + assume.basis), years: assume.years };
  return { short: { ...common, strike: terms.shortStrike }, hedge: { ...common, strike: terms.hedgeStrike } };
}

/** Fair premiums of both legs with the index at `spot`. */
export function modelledLegs(terms: SpreadTerms, assume: MarketAssumption, spot: Paise): ModelledLegs {
  return fairLegs(legTerms(terms, assume, spot), assume);
}

function fairLegs(legs: ReturnType<typeof legTerms>, assume: MarketAssumption): ModelledLegs {
  return {
    short: blackPrice(legs.short, assume.shortVolatility),
    hedge: blackPrice(legs.hedge, assume.hedgeVolatility),
  };
}

/** Where the legs could be closed: the short above, the hedge below its fair premium, `widening` usual half-spreads away. */
export function modelledExit(
  terms: SpreadTerms,
  assume: MarketAssumption,
  spot: Paise,
  widening: number,
): ModelledLegs {
  const legs = legTerms(terms, assume, spot);
  const fair = fairLegs(legs, assume);
  const tick = paise(5);
  return {
    short: fair.short + widening * modelHalfSpread(legs.short, fair.short, tick),
    hedge: Math.max(0, fair.hedge - widening * modelHalfSpread(legs.hedge, fair.hedge, tick)),
  };
}

/** The curve "today": profit and loss before charges at fair premiums with the index at `spot`. */
export function modelledPnl(terms: SpreadTerms, assume: MarketAssumption, spot: Paise): Paise {
  const legs = modelledLegs(terms, assume, spot);
  return minus(terms.credit, times(roundPaise(legs.short - legs.hedge), terms.quantity));
}
