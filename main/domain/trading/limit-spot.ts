import type { RiskSettings } from '../../../shared/contract/index.ts';
import { minus, paise, roundPaise, strikeLevel, times, type Paise } from '../../../shared/units/index.ts';
import { exitCharges, type OrderSizing } from './charge-estimate.ts';
import type { CostSettings } from './charges.ts';
import { spreadWidth, type SpreadTerms } from './payoff.ts';
import { modelledExit, type MarketAssumption } from './payoff-model.ts';

/** A spread with all that decides what it would cost to close it at another spot. */
export interface LossCase {
  readonly terms: SpreadTerms;
  readonly assume: MarketAssumption;
  readonly sizing: OrderSizing;
  readonly costs: CostSettings;
  /** Charges of the entry, paid or estimated. */
  readonly chargesIn: Paise;
  /** Net of the day apart from this spread (closed spreads, charges); negative is a loss. */
  readonly otherNet: Paise;
}

/** Usual half-spreads paid on the way out: the exit prices are the quotes' far sides. */
const USUAL = 1;
/** While stops are hit quotes are three times as wide (issue 2, market and exchange). */
const STOPPING = 3;

/** Net of the spread if it were closed with the index at `spot`, all charges in and out taken off. */
export function netIfClosedAt(loss: LossCase, spot: Paise, widening = USUAL): Paise {
  const { terms, sizing, costs, chargesIn } = loss;
  const modelled = modelledExit(terms, loss.assume, spot, widening);
  const at = { short: roundPaise(modelled.short), hedge: roundPaise(modelled.hedge) };
  const gross = minus(terms.credit, times(minus(at.short, at.hedge), terms.quantity));
  return minus(minus(gross, chargesIn), exitCharges(terms.quantity, at, sizing, costs).total);
}

/** The loss, as a positive amount, when the stop is hit: the index at the short strike, quotes three times as wide. */
export function modelledLossAtStop(loss: LossCase): Paise {
  return paise(Math.max(0, -netIfClosedAt(loss, strikeLevel(loss.terms.shortStrike), STOPPING)));
}

/**
 * The spot at which the day's net would reach the daily limit, on the losing side of `spot`, to the paisa (the first
 * one beyond). Equal to `spot` where it is reached already; null where the limit is off or no spot within two widths
 * beyond the hedge reaches it.
 */
export function limitTripsAt(
  loss: LossCase,
  spot: Paise,
  limit: RiskSettings['dailyLossLimit'],
): Paise | null {
  if (limit === null) return null;
  const trips = (level: number): boolean => loss.otherNet + netIfClosedAt(loss, paise(level)) <= -limit;
  if (trips(spot)) return spot;
  const { terms } = loss;
  const direction = terms.option === 'CE' ? 1 : -1;
  const end = strikeLevel(terms.hedgeStrike) + direction * 2 * spreadWidth(terms);
  let safe: number = spot;
  let lost = Math.max(100, direction > 0 ? Math.max(end, spot) : Math.min(end, spot));
  if (!trips(lost)) return null;
  while (Math.abs(lost - safe) > 1) {
    const middle = Math.round((lost + safe) / 2);
    if (trips(middle)) lost = middle;
    else safe = middle;
  }
  return paise(lost);
}

/**
 * Whether the stop at the strike can be reached before the daily limit closes the spread. With 650 units a limit of
 * 10,000 rupees is 15.4 points of premium, so that it mostly cannot (strategy.md 5, limits).
 */
export function isStopReachable(
  { option, shortStrike }: SpreadTerms,
  trips: ReturnType<typeof limitTripsAt>,
): boolean {
  if (trips === null) return true;
  const stop = strikeLevel(shortStrike);
  return option === 'CE' ? trips > stop : trips < stop;
}

/** The daily limit as points of premium of this size: limit / units, in points. Null where it is off. */
export function limitPoints(quantity: number, limit: RiskSettings['dailyLossLimit']): number | null {
  return limit === null || quantity === 0 ? null : limit / 100 / quantity;
}
