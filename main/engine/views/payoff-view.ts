import type { PayoffView } from '../../../shared/contract/index.ts';
import { minus, negate, quantity, times, type Paise } from '../../../shared/units/index.ts';
import {
  breakeven,
  maxLoss,
  maxProfit,
  payoffAtExpiry,
  payoffSpots,
  type SpreadTerms,
} from '../../domain/trading/payoff.ts';
import { modelledPnl } from '../../domain/trading/payoff-model.ts';
import { fillsOf } from '../../domain/trading/spread-fills.ts';
import type { SpreadRecord } from '../../domain/trading/spread.ts';
import { assumptionFor, termsOf } from '../assumption.ts';
import type { Desk } from '../desk.ts';

const PAYOFF_STEPS = 40;

/** The payoff of the open units; of the plan until something is open. */
export function payoffView(desk: Desk, spread: SpreadRecord, netCredit: Paise | null): PayoffView {
  const { plan } = spread;
  const open = fillsOf(spread).mainOpen;
  const units = open > 0 ? quantity(open) : plan.units;
  const planned = termsOf(plan);
  const credit =
    netCredit === null ? times(minus(plan.main.bid, plan.hedge.ask), units) : times(netCredit, units);
  const terms: SpreadTerms = { ...planned, quantity: units, credit };
  const assume = assumptionFor(desk, plan);
  const points = payoffSpots(terms, PAYOFF_STEPS).map((spot) => ({
    spot,
    atExpiry: payoffAtExpiry(terms, spot),
    today: assume === null ? null : modelledPnl(terms, assume, spot),
  }));
  return {
    points,
    breakeven: breakeven(terms),
    maxProfit: maxProfit(terms),
    maxLoss: negate(maxLoss(terms)),
  };
}
