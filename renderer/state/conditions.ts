import { UNKNOWN, absolute, formatPrice, type Paise } from '../../shared/units/index.ts';
import type { Comparison, Condition, SignalExplanation } from '../../shared/contract/index.ts';

/** A condition in the screen's words. `value` parts are the numbers, set in bold. */
export interface ConditionWords {
  readonly state: 'met' | 'unmet' | 'unknown';
  readonly left: string;
  readonly leftValue: string;
  readonly op: string;
  readonly right: string;
  readonly rightValue: string;
  /** How far it is: `3.75` to spare, `3.70 short`, or empty where there is no distance. */
  readonly gap: string;
}

const OPS: Readonly<Record<Comparison, string>> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  is: 'is',
  not: 'is not',
};

/** Says a condition as it stands: both sides, the comparison, and how far it is from turning. */
export function wordsOf(condition: Condition): ConditionWords {
  const unknown = condition.left === null || (condition.unit !== 'fact' && condition.right === null);
  return {
    state: unknown ? 'unknown' : condition.met ? 'met' : 'unmet',
    left: capital(condition.leftName),
    leftValue: condition.unit === 'fact' ? '' : amount(condition.left, condition.unit),
    op: OPS[condition.op],
    right: condition.rightName,
    rightValue: condition.unit === 'fact' ? '' : amount(condition.right, condition.unit),
    gap: gapOf(condition, unknown),
  };
}

function gapOf(condition: Condition, unknown: boolean): string {
  if (unknown) return 'not known yet';
  if (condition.unit === 'fact') return condition.met ? '' : 'no';
  if (condition.distance === null) return UNKNOWN;
  const size = amount(Math.abs(condition.distance), condition.unit);
  return condition.met ? size : `${size} short`;
}

function amount(value: number | null, unit: Exclude<Condition['unit'], 'fact'>): string {
  if (value === null) return UNKNOWN;
  if (unit === 'paise') return formatPrice(value as Paise);
  const size = absolute(value as Paise);
  return `${value < 0 ? '\u2212' : ''}${(size / 100).toFixed(2)} %`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** How many of its conditions hold. Of two branches the one that is further along counts, since one is enough. */
export function metOf(explanation: SignalExplanation): { readonly met: number; readonly all: number } {
  const branch = explanation.branches
    .map(({ conditions }) => conditions)
    .sort((a, b) => count(b) / (b.length || 1) - count(a) / (a.length || 1))[0];
  const counted = [...explanation.conditions, ...(branch ?? [])];
  return { met: count(counted), all: counted.length };
}

function count(conditions: readonly Condition[]): number {
  return conditions.filter(({ met }) => met).length;
}
