import type { Paise } from '../../shared/units/index.ts';
import type { LossCase } from '../domain/trading/limit-spot.ts';
import type { SpreadPlan } from '../domain/trading/plan.ts';
import { assumptionFor, termsOf } from './assumption.ts';
import type { Desk } from './desk.ts';

export type BarePlan = Omit<SpreadPlan, 'numbers'>;

/** The spread as a case of loss: what it would cost to close it at another spot. Null where nothing values it. */
export function lossCaseOf(
  desk: Desk,
  plan: BarePlan,
  credit: Paise,
  chargesIn: Paise,
  otherNet: Paise,
): LossCase | null {
  const assume = assumptionFor(desk, plan);
  if (assume === null) return null;
  const sizing = { lotSize: plan.lotSize, freezeQuantity: plan.sliceUnits, date: desk.date };
  return { terms: termsOf(plan, credit), assume, sizing, costs: plan.rules, chargesIn, otherNet };
}
