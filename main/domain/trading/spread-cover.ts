import { assert, quantity, type Quantity } from '../../../shared/units/index.ts';
import type { SpreadRecord } from './spread.ts';
import { fillsOf, liveUnits } from './spread-fills.ts';

declare const covered: unique symbol;

/**
 * Units of the main option that may be sold now. Made only by `coverFor`, from hedge units that are filled and not yet
 * used: a short that is not covered cannot be expressed (architecture.md 2).
 */
export type Cover = { readonly units: Quantity; readonly [covered]: true };

/** The cover that filled hedges give, in whole lots, at most one slice; null where there is none. */
export function coverFor(spread: SpreadRecord): Cover | null {
  const { lotSize, units } = spread.plan;
  const fills = fillsOf(spread);
  // A hedge that was bought twice covers no more than was planned.
  const sliceUnits = Math.min(
    spread.plan.sliceUnits,
    units - fills.mainSold - liveUnits(spread, 'mainEntry'),
  );
  const sellable =
    fills.hedgeOpen - liveUnits(spread, 'hedgeExit') - fills.mainOpen - liveUnits(spread, 'mainEntry');
  const whole = Math.floor(Math.min(sellable, sliceUnits) / lotSize) * lotSize;
  if (whole <= 0) return null;
  assert(fills.mainOpen + whole <= fills.hedgeOpen, 'a short never exceeds its filled hedge');
  return { units: quantity(whole) } as Cover;
}
