import type { Bar, SignalExplanation } from '../../../shared/contract/index.ts';
import { explainCondition, isMet, type ConditionRule } from './condition.ts';
import type { SignalRule } from './signal-rule.ts';
import { SIGNAL_RULES } from './signal-rules.ts';
import type { WeekState } from './week-state.ts';

/** The first signal that holds on this bar, in the order S1 to S8, or null. Makes no object. Source: strategy.md 3. */
export function firstHolding(week: WeekState, bar: Bar): SignalRule | null {
  for (const rule of SIGNAL_RULES) {
    if (holds(rule, week, bar)) return rule;
  }
  return null;
}

/** Whether all conditions hold and, where the signal has branches, one of them. */
export function holds(rule: SignalRule, week: WeekState, bar: Bar): boolean {
  if (!allMet(rule.all, week, bar)) return false;
  if (rule.branches.length === 0) return true;
  for (const branch of rule.branches) {
    if (allMet(branch.all, week, bar)) return true;
  }
  return false;
}

function allMet(rules: readonly ConditionRule[], week: WeekState, bar: Bar): boolean {
  for (const rule of rules) {
    if (!isMet(rule, week, bar)) return false;
  }
  return true;
}

/** A signal with every condition's values on this bar, decided by the same rows as firstHolding. */
export function explainSignal(rule: SignalRule, week: WeekState, bar: Bar): SignalExplanation {
  return {
    signal: rule.signal,
    holds: holds(rule, week, bar),
    conditions: rule.all.map((each) => explainCondition(each, week, bar)),
    branches: rule.branches.map((branch) => ({
      name: branch.name,
      holds: allMet(branch.all, week, bar),
      conditions: branch.all.map((each) => explainCondition(each, week, bar)),
    })),
    stopLevel: rule.stopLevel(week),
    option: rule.option,
  };
}

/**
 * Whether a signal can still fire in this week: false once it fired or another did, and once a condition is false
 * that cannot become true again. Strikes of possible signals are subscribed ahead (strategy.md 5, quotes).
 */
export function isPossible(rule: SignalRule, week: WeekState): boolean {
  if (week.fired !== null) return false;
  const open = (rules: readonly ConditionRule[]): boolean =>
    rules.every((each) => !each.lasting || isMet(each, week, week.first));
  return open(rule.all) && (rule.branches.length === 0 || rule.branches.some((branch) => open(branch.all)));
}
