import type { DenyView, Evaluation, PlanView } from '../../shared/contract/index.ts';

// A journal outlives versions: a fact that does not look as this one writes it is shown as it is recorded, and no further.

type Shape = Readonly<Record<string, unknown>>;

function shapeOf(value: unknown): Shape | null {
  return typeof value === 'object' && value !== null ? (value as Shape) : null;
}

/** The evaluation of a bar, where the fact is one. */
export function evaluationOf(fact: unknown): Evaluation | null {
  const evaluation = shapeOf(shapeOf(fact)?.['evaluation']);
  if (evaluation === null || !Array.isArray(evaluation['explanations'])) return null;
  return evaluation as unknown as Evaluation;
}

/** The plan of a spread, where the fact is one. */
export function planOf(fact: unknown): PlanView | null {
  const plan = shapeOf(shapeOf(fact)?.['plan']);
  if (plan === null) return null;
  const isWhole = ['main', 'hedge', 'numbers', 'rules'].every((part) => shapeOf(plan[part]) !== null);
  return isWhole ? (plan as unknown as PlanView) : null;
}

/** Why an entry was not made, where the fact says so. */
export function reasonsOf(fact: unknown): readonly DenyView[] {
  const reasons = shapeOf(fact)?.['reasons'];
  return Array.isArray(reasons) ? (reasons as readonly DenyView[]) : [];
}
