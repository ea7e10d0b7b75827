import type { Comparison } from '../../../shared/contract/index.ts';
import type { ConditionRule, Reading } from './condition.ts';
import { belowPrevHigh, type NamedReading } from './readings.ts';
import { nextBarNumber } from './week-state.ts';

/** The comparison of two prices. */
export function compare(left: NamedReading, op: Comparison, right: NamedReading): ConditionRule {
  return {
    id: `${left.key}${op}${right.key}`,
    leftName: left.name,
    rightName: right.name,
    op,
    unit: 'paise',
    left: left.read,
    right: right.read,
    lasting: left.fixed && right.fixed,
  };
}

/** A fact that must hold, and that stays false for the week where it is false. */
function fact(
  id: string,
  leftName: string,
  rightName: string,
  holds: (...of: Parameters<Reading>) => boolean,
): ConditionRule {
  const left: Reading = (week, bar) => (holds(week, bar) ? 1 : 0);
  return { id, leftName, rightName, op: 'is', unit: 'fact', left, right: () => 1, lasting: true };
}

export const secondBar = fact('secondBar', 'bar', 'second of the week', (week) => nextBarNumber(week) === 2);
export const bullish = fact('bullish', 'bias', 'bullish', (week) => week.context.bias === 'bullish');
export const bearish = fact('bearish', 'bias', 'bearish', (week) => week.context.bias === 'bearish');
export const breakoutUnspent = fact(
  'breakoutUnspent',
  'breakout trigger',
  'unspent',
  (week) => !week.breakout.spent,
);
export const breakdownUnspent = fact(
  'breakdownUnspent',
  'breakdown trigger',
  'unspent',
  (week) => !week.breakdown.spent,
);

/** At least this far below the previous week's high, in hundredths of a percent: 0.40 % (strategy.md 4, S7). */
const ROOM_TO_PREV_HIGH_MIN = 40;

export const roomToPrevHigh: ConditionRule = {
  id: 'belowPrevHigh>=0.40%',
  leftName: belowPrevHigh.name,
  rightName: 'least room',
  op: '>=',
  unit: 'basisPoints',
  left: belowPrevHigh.read,
  right: () => ROOM_TO_PREV_HIGH_MIN,
  lasting: false,
};
