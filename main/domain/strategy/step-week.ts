import type { Bar, Evaluation, FiredSignal } from '../../../shared/contract/index.ts';
import { hourlyBarEnd } from '../market/session-hours.ts';
import { firstHolding } from './decide.ts';
import { explained } from './late-evaluation.ts';
import type { SignalRule } from './signal-rule.ts';
import { strikeFor } from './strike.ts';
import { breakdownFires, breakoutFires, stepBreakdown, stepBreakout } from './triggers.ts';
import { countBar, nextBarNumber, type WeekState } from './week-state.ts';

/**
 * Takes the week's next closed bar: decides, steps both triggers, counts the bar; returns the signal that fired on
 * it, or null. Changes `week` in place; makes an object only when a signal fires. A bar that was missed and
 * back-filled is stepped over in the same way: what fires on it has happened, only its entry is missed (strategy.md 1).
 */
export function stepWeek(week: WeekState, bar: Bar): FiredSignal | null {
  const rule = week.fired === null ? firstHolding(week, bar) : null;
  const fired = rule === null ? null : firedSignal(rule, week, bar);
  if (fired !== null) week.fired = fired;
  stepBreakout(week, bar);
  stepBreakdown(week, bar);
  countBar(week, bar);
  return fired;
}

/**
 * What stepWeek would decide on this bar, with every condition of all eight signals; changes nothing. For a bar
 * that is still being built the values are provisional. After the week's signal nothing is evaluated: no explanations.
 */
export function explainNow(week: WeekState, bar: Bar): Evaluation {
  const rule = week.fired === null ? firstHolding(week, bar) : null;
  return {
    bar,
    barNumber: nextBarNumber(week),
    explanations: explained(week, bar),
    fired: rule === null ? null : firedSignal(rule, week, bar),
    trigger4: breakoutFires(week, bar),
    trigger8: breakdownFires(week, bar),
  };
}

function firedSignal(rule: SignalRule, week: WeekState, bar: Bar): FiredSignal {
  const stopLevel = rule.stopLevel(week);
  return {
    signal: rule.signal,
    barStart: bar.start,
    barClose: hourlyBarEnd(bar.start),
    close: bar.close,
    stopLevel,
    option: rule.option,
    strike50: strikeFor('directional50', stopLevel, rule.option),
    strike100: strikeFor('nearest100', stopLevel, rule.option),
    bias: week.context.bias,
  };
}

/**
 * The conditions ("S7 close>breakoutLevel") that would have come out differently had this bar been as the vendor's
 * history has it: any of them makes the week doubtful (strategy.md 1). `week` is the state before the bar. Where the
 * bar closes beyond the extremes, later bars are compared with it: a differing high, low or close there counts too.
 */
export function differingConditions(week: WeekState, built: Bar, vendor: Bar): readonly string[] {
  const ours = conditionsOf(explainNow(week, built));
  const theirs = conditionsOf(explainNow(week, vendor));
  const differing = ours.filter((each, index) => each.met !== theirs[index]?.met).map((each) => each.id);
  return [...new Set(differing)];
}

function conditionsOf(evaluation: Evaluation): readonly { readonly id: string; readonly met: boolean }[] {
  return evaluation.explanations.flatMap((signal) => {
    const all = [...signal.conditions, ...signal.branches.flatMap((branch) => branch.conditions)];
    return all.map((each) => ({ id: `${signal.signal} ${each.id}`, met: each.met }));
  });
}
