import type { Bar, Comparison, Condition } from '../../../shared/contract/index.ts';
import type { WeekState } from './week-state.ts';

/** A side of a condition: paise, hundredths of a percent or 0/1; NaN where it is not known, which meets nothing. */
export type Reading = (week: WeekState, bar: Bar) => number;

/**
 * One condition of a signal, as a row of a table: the same row decides (isMet) and explains (explainCondition),
 * so that what is shown is what was decided.
 */
export interface ConditionRule {
  readonly id: string;
  readonly leftName: string;
  readonly rightName: string;
  readonly op: Comparison;
  readonly unit: Condition['unit'];
  readonly left: Reading;
  readonly right: Reading;
  /** Whether it cannot become true again in this week once it is false; then the signal is impossible. */
  readonly lasting: boolean;
}

/** Decides, without making an object: it stands in the hot path of the backtest. */
export function isMet(rule: ConditionRule, week: WeekState, bar: Bar): boolean {
  return compare(rule.op, rule.left(week, bar), rule.right(week, bar));
}

function compare(op: Comparison, left: number, right: number): boolean {
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case 'is':
      return left === right;
    case 'not':
      return left !== right;
  }
}

/** The condition with its values, decided by the same comparison. */
export function explainCondition(rule: ConditionRule, week: WeekState, bar: Bar): Condition {
  const left = rule.left(week, bar);
  const right = rule.right(week, bar);
  return {
    id: rule.id,
    leftName: rule.leftName,
    rightName: rule.rightName,
    op: rule.op,
    left: known(left),
    right: known(right),
    unit: rule.unit,
    met: compare(rule.op, left, right),
    distance:
      rule.unit === 'fact' ? null : known(rule.op === '<' || rule.op === '<=' ? right - left : left - right),
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
