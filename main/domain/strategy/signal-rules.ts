import { biasFailureBear, biasFailureBull } from './bias-failure-signals.ts';
import { breakdownConfirmed, breakoutConfirmed } from './confirmed-signals.ts';
import { resistanceHold, weaknessConfirmed } from './resistance-signals.ts';
import { bearTrap, supportHold } from './second-bar-signals.ts';
import type { SignalRule } from './signal-rule.ts';

/** S1 to S8 in the order in which they are asked; strictness exactly as in strategy.md 4. */
export const SIGNAL_RULES: readonly SignalRule[] = [
  bearTrap,
  supportHold,
  resistanceHold,
  biasFailureBull,
  biasFailureBear,
  weaknessConfirmed,
  breakoutConfirmed,
  breakdownConfirmed,
];
